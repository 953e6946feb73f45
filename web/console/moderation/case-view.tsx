import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconCircleX, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { renditionUrl } from '#kernel/picture';
import { Amount, Clock, Diff, DiffList, PlainTable, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { rowsOf, type Case } from './fields.ts';

type Verdicts = { returned: readonly string[]; onVerdict: (field: string, back: boolean) => void };

export function CaseHead({ one }: { one: Case }) {
  const t = useWords('console-moderation');
  const f = useFormat();
  const trust = one.merchant.trustPercent === null ? t('newMerchant') : t('trust', { percent: f.percent(one.merchant.trustPercent) });
  return (
    <header className="case-head">
      <div>
        <h2>{one.product.name}</h2>
        <p>
          <Link className="link" to={`/console/merchants/${one.merchant.id}`}>
            {one.merchant.name}
          </Link>{' '}
          · {trust} · {one.product.categoryName} · {t(one.kind === 'change' ? 'newVersionLong' : 'newProduct')}
          {one.slug ? (
            <>
              {' '}
              ·{' '}
              <a className="link" href={`/p/${one.slug}`} target="_blank" rel="noreferrer">
                {t('live')}
              </a>
            </>
          ) : null}
        </p>
      </div>
      {one.status === 'waiting' ? <Clock due={one.dueAt} /> : null}
    </header>
  );
}

export function CasePictures({ one }: { one: Case }) {
  const t = useWords('console-moderation');
  const [at, setAt] = useState(0);
  const { pictures } = one.content;
  const bad = one.findings.find((finding) => finding.field.startsWith('media'));
  const shown = pictures[Math.min(at, pictures.length - 1)];
  const label = (number: number) => t('picture', { number });
  return (
    <div className="case-pictures">
      <div className="case-large" data-bad={bad ? true : undefined}>
        {shown?.sha ? (
          <img src={renditionUrl(shown.sha, 640, 'webp')} alt={`${one.product.name}, ${label(at + 1)}`} />
        ) : (
          <IconPhoto size={40} stroke={1.3} aria-hidden="true" />
        )}
        {bad ? <span>{bad.message}</span> : null}
      </div>
      {pictures.length > 1 ? (
        <div className="case-thumbs">
          {pictures.map((picture, index) => (
            <button key={picture.id} type="button" aria-pressed={index === at} aria-label={label(index + 1)} onClick={() => setAt(index)}>
              {picture.sha ? <img src={renditionUrl(picture.sha, 160, 'webp')} alt="" loading="lazy" /> : null}
            </button>
          ))}
        </div>
      ) : null}
      {shown && !shown.sha ? <p className="muted small">{t(`pictureState.${shown.state}`)}</p> : null}
      {shown?.width && shown.height ? (
        <p className="muted small num">
          {shown.width} × {shown.height}
        </p>
      ) : null}
    </div>
  );
}

const shownHints = 2;

/** Equal findings as one line with what each says. */
function groupFindings(findings: Case['findings']) {
  const groups = new Map<string, { finding: Case['findings'][number]; hints: string[]; count: number }>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? { finding, hints: [], count: 0 };
    groups.set(finding.code, {
      ...group,
      count: group.count + 1,
      hints: finding.hint && !group.hints.includes(finding.hint) ? [...group.hints, finding.hint] : group.hints,
    });
  }
  return [...groups.values()];
}

export function Findings({ one }: { one: Case }) {
  const t = useWords('console-moderation');
  if (one.findings.length === 0) return null;
  return (
    <ul className="findings">
      {groupFindings(one.findings).map(({ finding, hints, count }) => (
        <li key={finding.code}>
          {finding.severity === 'block' ? (
            <IconCircleX size={17} stroke={1.7} className="bad" aria-hidden="true" />
          ) : (
            <IconAlertTriangle size={17} stroke={1.7} className="warn" aria-hidden="true" />
          )}
          <span>
            {finding.message}
            {count > 1 ? ` × ${count}` : ''}
            {hints.slice(0, shownHints).map((hint) => (
              <p key={hint}>{hint}</p>
            ))}
            {hints.length > shownHints ? <p>{t('moreHints', { count: hints.length - shownHints })}</p> : null}
          </span>
          <small>{t(`severity.${finding.severity}`)}</small>
        </li>
      ))}
    </ul>
  );
}

/** Every field with its verdict: it passes, or it goes back with a reason. */
export function Fields({ one, returned, onVerdict, closed }: { one: Case; closed: boolean } & Verdicts) {
  const t = useWords('console-moderation');
  const { rows, same } = rowsOf(one, t);
  const fields = rows.map((row) => {
    const back = returned.includes(row.id);
    return {
      id: row.id,
      label: row.label,
      content: <span className="case-text">{row.changed ? <Diff before={row.before} after={row.after} /> : (row.after ?? '–')}</span>,
      verdict: closed ? (
        <span />
      ) : (
        <span className="verdict" role="group" aria-label={row.label}>
          <button
            type="button"
            aria-pressed={!back}
            aria-label={t('pass', { field: row.label })}
            title={t('passShort')}
            onClick={() => onVerdict(row.id, false)}
          >
            <IconCheck size={15} stroke={1.9} aria-hidden="true" />
          </button>
          <button type="button" aria-pressed={back} aria-label={t('back', { field: row.label })} title={t('backShort')} onClick={() => onVerdict(row.id, true)}>
            <IconArrowBackUp size={15} stroke={1.9} aria-hidden="true" />
          </button>
        </span>
      ),
    };
  });
  if (same) fields.push({ id: '_same', label: t('same'), content: <span className="secondary">{same}</span>, verdict: <span /> });
  return <DiffList fields={fields} />;
}

export function Variants({ one }: { one: Case }) {
  const t = useWords('console-moderation');
  const f = useFormat();
  return (
    <div className="case-variants">
      <PlainTable
        label={t('variants')}
        rows={one.content.variants}
        rowId={(row) => row.id}
        columns={[
          { title: t('variant.sku'), cell: (row) => row.sku || '–' },
          { title: t('variant.axes'), cell: (row) => row.axes.map((axis) => axis.value).join(', ') || '–' },
          { title: 'GTIN', cell: (row) => row.gtin ?? '–', wideOnly: true },
          { title: t('variant.price'), cell: (row) => (row.price ? <Amount value={row.price} /> : '–'), end: true },
          { title: t('variant.stock'), cell: (row) => (row.stock === null ? '–' : f.number(row.stock)), end: true },
        ]}
      />
    </div>
  );
}

export function Earlier({ one }: { one: Case }) {
  const t = useWords('console-moderation');
  if (one.earlier.length === 0) return null;
  return (
    <div className="earlier">
      <b>{t('earlier')}</b>
      {one.earlier.map((past) => (
        <span key={past.id}>
          <When at={past.decidedAt} /> · {t(`verdicts.${past.verdict}`, { defaultValue: past.verdict })}
          {past.reasons.length > 0 ? `: ${past.reasons.map((reason) => reason.text ?? reason.title).join('; ')}` : ''}
        </span>
      ))}
    </div>
  );
}
