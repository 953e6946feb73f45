import { TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { changeSetting, getSetting } from '#settings/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ObjectPage, Section, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';
import { ObjectFields, SettingField } from './fields.tsx';
import { inlined, shapeOf, summaryOf, type Schema } from './schema.ts';
import './settings.css';
import { useTelling } from './use-telling.ts';

export const loader = ({ context, params }: LoaderFunctionArgs) => pageOf(context).api(getSetting, { params: { key: params['key']! } });

export default function SettingPage() {
  const setting = useLoaderData<typeof loader>();
  return <Editor key={`${setting.key}:${setting.version}`} setting={setting} />;
}

function Editor({ setting }: { setting: Awaited<ReturnType<typeof loader>> }) {
  const t = useWords('console-settings');
  const may = useMay();
  const { run, busy } = useAct();
  const [value, setValue] = useState<unknown>(setting.value);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const disabled = !may('settings.write');
  const dirty = JSON.stringify(value) !== JSON.stringify(setting.value);
  const schema = inlined(setting.schema as Schema);
  const title = t(`settings:${setting.key}.title`, { defaultValue: setting.key });
  const telling = useTelling();
  function save() {
    if (!reason.trim()) return setAsked(true);
    return void run(
      () =>
        browserApi(
          changeSetting,
          { params: { key: setting.key }, body: { value, reason: reason.trim() } },
          { headers: { 'if-match': String(setting.version) } },
        ),
      (next) => t('saved', { version: next.version }),
    ).then((next) => {
      // The dress of the market is on every page: they are drawn anew.
      if (next && setting.key === 'theme') location.reload();
    });
  }
  return (
    <>
      <title>{title}</title>
      <ObjectPage back={{ to: '/console/settings', label: t('title') }} title={title} identity={t(`settings:${setting.key}.hint`, { defaultValue: '' })}>
        <div className="setting-layout">
          <Section title={t('value')}>
            {shapeOf(schema) === 'object' ? (
              <ObjectFields name="" schema={schema} value={value} onChange={setValue} disabled={disabled} />
            ) : (
              <SettingField name={setting.key} schema={schema} value={value} onChange={setValue} disabled={disabled} />
            )}
            {disabled ? null : (
              <div className="console-fields" style={{ marginTop: 20 }}>
                <TextInput
                  label={t('reason')}
                  description={t('reasonHint')}
                  required
                  value={reason}
                  maxLength={500}
                  error={asked && !reason.trim() ? t('reasonNeeded') : undefined}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                  <Button look="primary" disabled={!dirty || busy} onClick={save}>
                    {t('save')}
                  </Button>
                  {dirty ? <Button onClick={() => setValue(setting.value)}>{t('drop')}</Button> : null}
                  <Button look="quiet" onClick={() => setValue(setting.standard)}>
                    {t('toStandard')}
                  </Button>
                </div>
              </div>
            )}
          </Section>
          <Section title={t('versions')}>
            <ol className="timeline">
              {setting.versions.map((one) => (
                <li key={one.version}>
                  {t('version', { version: one.version })}: {one.reason}
                  <small>
                    <When at={one.at} /> · {one.authorName ?? t('system')}
                  </small>
                  <details>
                    <summary className="link small">{t('what')}</summary>
                    <p className="setting-old">{summaryOf(one.value, telling)}</p>
                    <Button small icon={IconHistory} onClick={() => setValue(one.value)}>
                      {t('take')}
                    </Button>
                  </details>
                </li>
              ))}
              {setting.versions.length === 0 ? <li>{t('standard')}</li> : null}
            </ol>
          </Section>
        </div>
      </ObjectPage>
    </>
  );
}
