import { IconBook2, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { getLedgerEntry, listAccountEntries, listLedgerAccounts, listSubjectEntries } from '#ledger/contract';
import { pageOf } from '../../context.ts';
import { EmptyState, PageHead } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { AccountsPane } from './accounts-pane.tsx';
import { EntriesPane } from './entries-pane.tsx';
import { EntryPane } from './entry-pane.tsx';
import './ledger.css';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const search = url.searchParams;
  const owner = search.get('owner');
  const [subjectKind, subjectId] = (search.get('subject') ?? '').split(':');
  const { items: accounts, sums } = await api(listLedgerAccounts);
  const accountId = search.get('account') ?? (subjectId ? null : (accounts.find((one) => (owner ? one.owner === owner : one.entries > 0))?.id ?? null));
  const cursor = search.get('cursor') ?? undefined;
  const listed = subjectId
    ? { items: (await api(listSubjectEntries, { params: { kind: subjectKind!, id: subjectId } })).items, nextCursor: null }
    : accountId
      ? await api(listAccountEntries, { params: { id: accountId }, query: { limit: 30, ...(cursor ? { cursor } : {}) } })
      : { items: [], nextCursor: null };
  const wanted = search.get('entry');
  const entry = listed.items.find((one) => one.id === wanted) ?? (wanted ? await api(getLedgerEntry, { params: { id: wanted } }) : (listed.items[0] ?? null));
  return {
    accounts,
    sums,
    account: accounts.find((one) => one.id === accountId) ?? null,
    entries: listed,
    entry,
    owner,
    subject: subjectId ? { kind: subjectKind!, id: subjectId } : null,
  };
}

export type LedgerData = Awaited<ReturnType<typeof loader>>;
export type Entry = LedgerData['entries']['items'][number];

export default function Ledger() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('console-ledger');
  const f = useFormat();
  const [search] = useSearchParams();
  const balanced = data.sums.every((sum) => sum.sumMinor === 0);
  const link = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    return `?${next.toString()}`;
  };
  const Sign = balanced ? IconShieldCheck : IconShieldX;
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={
          <span className={balanced ? 'ledger-sum good' : 'ledger-sum bad'}>
            <Sign size={17} stroke={1.7} aria-hidden="true" />
            {data.sums.length === 0 ? t('noEntries') : balanced ? t('balanced') : t('broken')}{' '}
            {data.sums.map((sum) => `Σ = ${f.money({ amount: sum.sumMinor, currency: sum.currency })}`).join(', ')}
          </span>
        }
      />
      {data.accounts.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconBook2} title={t('empty.title')} text={t('empty.text')} />
        </div>
      ) : (
        <div className="card ledger">
          <AccountsPane data={data} link={link} />
          <EntriesPane data={data} link={link} />
          <EntryPane data={data} link={link} />
        </div>
      )}
    </>
  );
}
