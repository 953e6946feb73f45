import { Switch, TextInput } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { actInCabinet, enterCabinet } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { Button, ConfirmDanger, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';

/** Support looks into the merchant's cabinet: for reading, or to help with the hands where that was granted. */
export function EnterCabinet({ merchant }: { merchant: { id: string; name: string } }) {
  const t = useWords('console-merchants');
  const may = useMay();
  const { run, busy } = useAct();
  const [opened, open] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const onlyActs = !may('merchants.enter');
  const [writes, setWrites] = useState(onlyActs);
  if (onlyActs && !may('merchants.act')) return null;
  const enter = async () => {
    if (reason.trim().length < 3) return setAsked(true);
    const answer = await run(() => browserApi(writes ? actInCabinet : enterCabinet, { params: { id: merchant.id }, body: { reason: reason.trim() } }));
    if (answer) location.assign('/cabinet');
  };
  return (
    <>
      <Button icon={IconDoorEnter} onClick={() => open(true)}>
        {t('visit.action')}
      </Button>
      <ConfirmDanger
        opened={opened}
        onClose={() => open(false)}
        busy={busy}
        look="primary"
        title={t('visit.title', { name: merchant.name })}
        consequence={t(writes ? 'visit.acts' : 'visit.reads')}
        action={t('visit.enter')}
        onConfirm={() => void enter()}
      >
        <div className="console-fields">
          <TextInput
            label={t('visit.reason')}
            description={t('visit.reasonHint')}
            required
            maxLength={300}
            value={reason}
            error={asked && reason.trim().length < 3 ? t('visit.reasonNeeded') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {may('merchants.act') && !onlyActs ? (
            <Switch label={t('visit.writes')} checked={writes} onChange={(event) => setWrites(event.currentTarget.checked)} />
          ) : null}
        </div>
      </ConfirmDanger>
    </>
  );
}
