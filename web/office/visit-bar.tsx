import { IconEye, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { leaveCabinet } from '#identity/contract';
import { browserApi } from '../api.ts';
import { Button } from '../ui/office/index.ts';
import { useFormat } from '../ui/use-format.ts';
import { useWords } from '../words.tsx';
import type { SurfaceData } from './surface-loader.ts';
import './visit-bar.css';

/** Always in sight while somebody of the operator is in a merchant's cabinet: whose it is, what may be done, the way out. */
export function VisitBar({ visit, organisation }: { visit: NonNullable<SurfaceData['visit']>; organisation: { id: string; name: string } }) {
  const t = useWords('office');
  const f = useFormat();
  const [busy, setBusy] = useState(false);
  const Sign = visit.writes ? IconPencil : IconEye;
  const back = `/console/merchants/${organisation.id}`;
  const leave = () => {
    setBusy(true);
    // A visit that has run out is over already: the way leads to the door.
    browserApi(leaveCabinet, {}).then(
      () => location.assign(back),
      () => location.assign('/console'),
    );
  };
  return (
    <aside className="visit-bar" data-writes={visit.writes || undefined} aria-label={t('visit.label')}>
      <Sign size={17} stroke={1.8} aria-hidden="true" />
      <span>
        <b>{t('visit.title', { name: organisation.name })}</b> <span className="visit-note">{t(visit.writes ? 'visit.writes' : 'visit.reads')}</span>{' '}
        <span className="visit-until">{t('visit.until', { time: f.time(visit.endsAt) })}</span>
      </span>
      <Button small disabled={busy} onClick={leave}>
        {t('visit.leave')}
      </Button>
    </aside>
  );
}
