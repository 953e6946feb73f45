import { Link } from 'react-router';
import { Amount } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { LinkOf } from './accounts-pane.tsx';
import type { Entry, LedgerData } from './ledger.tsx';

/** Entries of the account by day, each with what it did and the balance after it. */
export function EntriesPane({ data, link }: { data: LedgerData; link: LinkOf }) {
  const t = useWords('console-ledger');
  const f = useFormat();
  const { account, entries, subject } = data;
  const days = new Map<string, Entry[]>();
  for (const entry of entries.items) days.set(f.date(entry.postedAt), [...(days.get(f.date(entry.postedAt)) ?? []), entry]);
  return (
    <section className="pane" aria-label={t('entries')}>
      <header className="pane-head">
        <h2>
          {subject
            ? t('ofSubject', { kind: t(`subjects.${subject.kind}`, { defaultValue: subject.kind }) })
            : account
              ? `${account.title} · ${account.owner === 'operator' ? t('operator') : account.ownerName}`
              : t('entries')}
        </h2>
        <span className="muted num">{subject ? t('count', { count: entries.items.length }) : account ? t('count', { count: account.entries }) : ''}</span>
      </header>
      {account && !subject ? (
        <dl className="pane-facts">
          <div>
            <dt>{t('balance')}</dt>
            <dd className="num">{f.money(account.balance, true)}</dd>
          </div>
          <div>
            <dt>{t('lastMove')}</dt>
            <dd>{account.lastAt ? f.when(account.lastAt) : '–'}</dd>
          </div>
        </dl>
      ) : null}
      <div className="pane-scroll">
        {entries.items.length === 0 ? (
          <p className="muted pane-empty">{t('noMoves')}</p>
        ) : (
          <table className="entries" aria-label={t('entries')}>
            <thead>
              <tr>
                <th>{t('entry')}</th>
                <th className="end">{t('amount')}</th>
                <th className="end">{t('after')}</th>
              </tr>
            </thead>
            {[...days].map(([day, list]) => (
              <tbody key={day}>
                <tr className="entries-day">
                  <th colSpan={3} scope="rowgroup">
                    {day}
                  </th>
                </tr>
                {list.map((entry) => (
                  <tr key={entry.id} aria-current={entry.id === data.entry?.id ? 'true' : undefined}>
                    <td>
                      <Link to={link({ entry: entry.id })} preventScrollReset>
                        {t(`kinds.${entry.kind}`, { defaultValue: entry.kind })}
                      </Link>
                      <small>
                        {entry.text} · {f.time(entry.postedAt)}
                      </small>
                    </td>
                    <td className="end num">
                      {entry.change ? (
                        <span className={entry.change.amount > 0 ? 'good' : undefined}>
                          <Amount value={entry.change} exact signed />
                        </span>
                      ) : (
                        <Amount value={turnover(entry)} exact />
                      )}
                    </td>
                    <td className="end num secondary">{entry.balanceAfter ? <Amount value={entry.balanceAfter} exact /> : '–'}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
        {entries.nextCursor ? (
          <p className="pane-more">
            <Link className="link" to={link({ cursor: entries.nextCursor, entry: null })}>
              {t('earlier')}
            </Link>
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** How much an entry moves: the sum of its debits. */
export function turnover(entry: Entry): { amount: number; currency: string } {
  return { amount: entry.legs.reduce((sum, leg) => sum + Math.max(0, leg.amount.amount), 0), currency: entry.legs[0]!.amount.currency };
}
