import { IconChevronRight, IconShoppingBag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Pill } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { LinkOf } from './accounts-pane.tsx';
import { turnover } from './entries-pane.tsx';
import type { LedgerData } from './ledger.tsx';

/** One entry: its legs in debit and credit, that they meet, and why this amount. */
export function EntryPane({ data, link }: { data: LedgerData; link: LinkOf }) {
  const t = useWords('console-ledger');
  const f = useFormat();
  const { entry } = data;
  if (!entry)
    return (
      <section className="pane" aria-label={t('entry')}>
        <header className="pane-head">
          <h2>{t('entry')}</h2>
        </header>
        <p className="muted pane-empty">{t('choose')}</p>
      </section>
    );
  const whole = turnover(entry);
  const side = (sign: 1 | -1) =>
    f.money({ amount: entry.legs.reduce((sum, leg) => sum + Math.max(0, sign * leg.amount.amount), 0), currency: whole.currency }, true);
  const orderHref = entry.subject.kind === 'order' ? `/console/orders/${entry.subject.id}` : null;
  return (
    <section className="pane" aria-label={t('entry')}>
      <header className="pane-head">
        <h2>{t('entryTitle')}</h2>
        <Pill tone={entry.reverses ? 'amber' : 'green'}>{t(entry.reverses ? 'reversal' : 'posted')}</Pill>
      </header>
      <div className="pane-scroll entry">
        <h3>{entry.text}</h3>
        <p className="secondary small">
          {f.exact(entry.postedAt)}
          <br />
          <span className="entry-id">{entry.id}</span>
        </p>
        <table className="legs" aria-label={t('legs')}>
          <thead>
            <tr>
              <th>{t('account')}</th>
              <th className="end">{t('debit')}</th>
              <th className="end">{t('credit')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.legs.map((leg, at) => (
              <tr key={at}>
                <td>
                  <Link to={link({ account: leg.accountId, subject: null, cursor: null })} preventScrollReset>
                    {leg.title}
                  </Link>
                  {leg.owner === 'operator' ? null : <small>{leg.ownerName}</small>}
                </td>
                <td className="end num">{leg.amount.amount > 0 ? f.money(leg.amount, true) : ''}</td>
                <td className="end num">{leg.amount.amount < 0 ? f.money({ ...leg.amount, amount: -leg.amount.amount }, true) : ''}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{t('together')}</td>
              <td className="end num">{side(1)}</td>
              <td className="end num">{side(-1)}</td>
            </tr>
          </tfoot>
        </table>
        <p className="entry-why">
          <b>{t('why')}</b> {t(`whys.${entry.kind}`, { defaultValue: entry.text })} {t('meets')}
        </p>
        <nav className="entry-links" aria-label={t('related')}>
          {orderHref ? (
            <Link to={orderHref}>
              <IconShoppingBag size={17} stroke={1.7} aria-hidden="true" />
              {t('toOrder')}
              <IconChevronRight size={15} aria-hidden="true" />
            </Link>
          ) : null}
          <Link to={link({ subject: `${entry.subject.kind}:${entry.subject.id}`, account: null, cursor: null, entry: entry.id })} preventScrollReset>
            {t('allOfSubject', { kind: t(`subjects.${entry.subject.kind}`, { defaultValue: entry.subject.kind }) })}
            <IconChevronRight size={15} aria-hidden="true" />
          </Link>
          {entry.reverses ? (
            <Link to={link({ entry: entry.reverses })} preventScrollReset>
              {t('reversed')}
              <IconChevronRight size={15} aria-hidden="true" />
            </Link>
          ) : null}
        </nav>
      </div>
    </section>
  );
}
