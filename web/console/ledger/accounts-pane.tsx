import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { LedgerData } from './ledger.tsx';

export type LinkOf = (change: Record<string, string | null>) => string;

/** Accounts by owner: the operator's, then each merchant's, with their balances as people read them. */
export function AccountsPane({ data, link }: { data: LedgerData; link: LinkOf }) {
  const t = useWords('console-ledger');
  const f = useFormat();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = data.accounts.filter((one) =>
    data.owner && !wanted ? one.owner === data.owner || one.owner === 'operator' : `${one.ownerName} ${one.title}`.toLowerCase().includes(wanted),
  );
  const owners = [...new Map(shown.map((one) => [one.owner, one.ownerName]))].toSorted(([a], [b]) => Number(b === data.owner) - Number(a === data.owner));
  return (
    <nav className="pane" aria-label={t('accounts')}>
      <header className="pane-head">
        <h2>{t('accounts')}</h2>
        <span className="muted num">
          {data.owner && !wanted ? (
            <Link className="link" to={link({ owner: null })}>
              {t('allOwners')}
            </Link>
          ) : (
            f.number(shown.length)
          )}
        </span>
      </header>
      <label className="search-line pane-search">
        <span className="visually-hidden">{t('search')}</span>
        <input type="search" placeholder={t('search')} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="pane-scroll">
        {owners.map(([owner, name]) => (
          <section key={owner} aria-label={name}>
            <h3>{owner === 'operator' ? t('operator') : t('merchant', { name })}</h3>
            {shown
              .filter((one) => one.owner === owner)
              .map((one) => (
                <Link
                  key={one.id}
                  to={link({ account: one.id, entry: null, cursor: null, subject: null })}
                  preventScrollReset
                  className="account-row"
                  aria-current={one.id === data.account?.id ? 'true' : undefined}
                >
                  <span>{one.title}</span>
                  <span className={one.balance.amount < 0 ? 'num bad' : 'num'}>{f.money(one.balance, true)}</span>
                </Link>
              ))}
          </section>
        ))}
        {shown.length === 0 ? (
          <p className="muted small" style={{ padding: '8px 16px' }}>
            {t('nothingFound')}
          </p>
        ) : null}
      </div>
    </nav>
  );
}
