import { IconEyeOff, IconHanger } from '@tabler/icons-react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { deactivateOperatorProducts, listOperatorProducts } from '#catalog/contract';
import type { OutputOf } from '#kernel/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { ConfirmDanger, defineList, ListPage, Pill, Thumb, Two, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { pictureOf } from '../parts/picture.ts';
import { useMay } from '../parts/use-may.ts';
import './products.css';

type Product = OutputOf<typeof listOperatorProducts>['items'][number];

export function ShopStatus({ status }: { status: Product['status'] }) {
  const t = useWords('console-products');
  return <Pill tone={status === 'published' ? 'green' : 'grey'}>{t(`statuses.${status}`)}</Pill>;
}

const productList = defineList<Product>({
  key: 'console-products',
  words: 'console-products',
  rowId: (row) => row.id,
  href: (row) => `/console/products/${row.id}`,
  columns: [
    {
      id: 'name',
      fixed: true,
      cell: (row) => (
        <span className="product-cell">
          <Thumb picture={pictureOf(row.picture?.sha)} size={40} />
          <Two strong first={row.name} second={`${row.brand} · ${row.article}`} />
        </span>
      ),
    },
    { id: 'status', cell: (row) => <ShopStatus status={row.status} /> },
    { id: 'category', cell: (row) => row.categoryName },
    { id: 'merchant', cell: (row) => row.merchantName },
    { id: 'published', cell: (row) => <When at={row.publishedAt} /> },
  ],
  views: [
    { id: 'published', query: { status: 'published' } },
    { id: 'deactivated', query: { status: 'deactivated' } },
    { id: 'all', query: {} },
  ],
  filters: [
    { id: 'merchantId', kind: 'text' },
    { id: 'category', kind: 'text' },
  ],
  search: true,
  bulkActions: [{ id: 'deactivate', icon: IconEyeOff, look: 'danger' }],
  card: (row) => ({
    title: row.name,
    subtitle: `${row.brand} · ${row.article}`,
    pill: <ShopStatus status={row.status} />,
    body: row.categoryName,
    foot: row.merchantName,
  }),
  emptyIcon: IconHanger,
});

export const loader = ({ context, url }: LoaderFunctionArgs) => loadList(pageOf(context).api, listOperatorProducts, { url, list: productList });

export default function Products() {
  const t = useWords('console-products');
  const may = useMay();
  const [hiding, hide] = useState<{ rows: readonly Product[]; done: () => void } | null>(null);
  const list = may('catalog.write') ? productList : { ...productList, bulkActions: [] };
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage list={list} data={useLoaderData<typeof loader>()} onBulk={(_, rows, done) => hide({ rows, done })} />
      {hiding ? <HideDialog ids={hiding.rows.map((row) => row.id)} onClose={() => hide(null)} onDone={hiding.done} /> : null}
    </>
  );
}

/** Takes products off the shop: says how many and asks why. */
export function HideDialog({ ids, onClose, onDone }: { ids: readonly string[]; onClose: () => void; onDone?: () => void }) {
  const t = useWords('console-products');
  const { run, busy } = useAct();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const short = reason.trim().length < 3;
  async function send() {
    if (short) return setAsked(true);
    const answer = await run(
      () => browserApi(deactivateOperatorProducts, { body: { ids: [...ids], reason: reason.trim() } }),
      (done) => t('hidden', { count: done.deactivated.length }),
    );
    if (!answer) return undefined;
    onDone?.();
    return onClose();
  }
  return (
    <ConfirmDanger
      opened
      onClose={onClose}
      busy={busy}
      title={t('hide.title', { count: ids.length })}
      consequence={t('hide.text', { count: ids.length })}
      action={t('hide.action')}
      onConfirm={() => void send()}
    >
      <div className="console-fields">
        <TextInput
          label={t('hide.reason')}
          description={t('hide.reasonHint')}
          required
          value={reason}
          maxLength={500}
          error={asked && short ? t('hide.reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </ConfirmDanger>
  );
}
