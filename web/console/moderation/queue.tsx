import { IconArrowsSort } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import type { listModerationCases } from '#moderation/contract';
import { Thumb } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { pictureOf } from '../parts/picture.ts';
import { riskBars } from './fields.ts';

type Line = OutputOf<typeof listModerationCases>['items'][number];

export function Risk({ risk }: { risk: number }) {
  const t = useWords('console-moderation');
  return (
    <span className="risk" data-bars={riskBars(risk)} role="img" aria-label={t('risk', { risk })} title={t('risk', { risk })}>
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

function Due({ at }: { at: string }) {
  const t = useWords('console-moderation');
  const f = useFormat();
  const left = Date.parse(at) - f.now;
  const tone = left < 0 ? 'bad' : left < 3_600_000 ? 'warn' : 'secondary';
  return (
    <time className={`queue-due ${tone}`} dateTime={at} title={f.exact(at)} suppressHydrationWarning>
      {t(left < 0 ? 'due.late' : 'due.left', { span: f.span(Math.abs(left)) })}
    </time>
  );
}

/** What waits, the case at hand marked; its place is kept in view while one walks with J and K. */
export function Queue({
  lines,
  total,
  current,
  hrefOf,
  sort,
}: {
  lines: readonly Line[];
  total: number;
  current: string | undefined;
  hrefOf: (id: string) => string;
  sort: string;
}) {
  const t = useWords('console-moderation');
  const f = useFormat();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    if (row && list.current) row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const at = lines.findIndex((line) => line.id === current);
  return (
    <nav className="card queue" aria-label={t('queue')}>
      <div className="queue-head">
        <IconArrowsSort size={15} stroke={1.7} aria-hidden="true" />
        {t(`sorted.${sort}`)}
        <span className="num">{t('common:of', { part: f.number(at + 1), whole: f.number(total) })}</span>
      </div>
      <ol ref={list}>
        {lines.map((line) => (
          <li key={line.id}>
            <Link to={hrefOf(line.id)} preventScrollReset className="queue-row" aria-current={line.id === current ? 'true' : undefined}>
              <Thumb picture={pictureOf(line.picture?.sha)} size={40} />
              <b>{line.product.name}</b>
              <Due at={line.dueAt} />
              <small>
                {line.merchant.name} ·{' '}
                {line.findings.length > 0 ? t('findings', { count: line.findings.length }) : t(line.kind === 'change' ? 'newVersion' : 'clean')}
              </small>
              <Risk risk={line.risk} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
