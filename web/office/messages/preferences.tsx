import { Switch } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '#kernel/contract';
import { getPreferences, putPreferences } from '#notices/contract';
import { browserApi } from '../../api.ts';
import { Button, CardBones, SideDrawer, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

type Preference = OutputOf<typeof getPreferences>['items'][number];

const channels = ['email', 'sms'] as const;

/** Which notices also go out as letters, by kind and channel: the person's own choice, kept at once. */
export function Preferences() {
  const t = useWords('cabinet');
  const [opened, setOpened] = useState(false);
  const [items, setItems] = useState<readonly Preference[]>();
  const open = () => {
    setOpened(true);
    void browserApi(getPreferences).then((answer) => setItems(answer.items));
  };
  const wants = (preference: Preference) =>
    browserApi(putPreferences, { body: { items: [preference] } }).then((answer) => {
      setItems(answer.items);
      toast({ text: t('messages.preferences.saved') });
    });
  const kinds = [...new Set(items?.map((item) => item.kind))];
  return (
    <>
      <Button icon={IconAdjustments} onClick={open}>
        {t('messages.preferences.title')}
      </Button>
      <SideDrawer opened={opened} onClose={() => setOpened(false)} title={t('messages.preferences.title')}>
        <p className="secondary">{t('messages.preferences.text')}</p>
        {items ? (
          <table className="preferences">
            <thead>
              <tr>
                <td />
                {channels.map((channel) => (
                  <th key={channel} scope="col">
                    {t(`messages.preferences.${channel}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{t(`messages.kinds.${kind}`)}</th>
                  {channels.map((channel) => {
                    const found = items.find((item) => item.kind === kind && item.channel === channel);
                    return (
                      <td key={channel}>
                        {found ? (
                          <Switch
                            checked={found.wanted}
                            aria-label={`${t(`messages.kinds.${kind}`)}: ${t(`messages.preferences.${channel}`)}`}
                            onChange={(event) => void wants({ ...found, wanted: event.currentTarget.checked })}
                          />
                        ) : null}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <CardBones />
        )}
      </SideDrawer>
    </>
  );
}
