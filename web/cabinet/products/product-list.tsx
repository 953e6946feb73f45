import { IconEyeOff, IconHanger, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { inLanguage } from '#kernel/language';
import type { Formatter } from '../../ui/format.ts';
import { Amount, defineList, Pill, StatusPill, Thumb, Two, When, type ListDefinition } from '../../ui/office/index.ts';
import type { Choice } from '../../ui/office/list/define.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords, type Words } from '../../words.tsx';
import { FigureInPlace } from './figure-in-place.tsx';
import { parseMinor, parseWhole, typedMinor } from './figures.ts';
import { OffersDrawer } from './offers-drawer.tsx';
import { offersOf, type Product } from './types.ts';

export type ListKnowledge = {
  /** Names of categories and of options, for cells and filters. */
  categories: readonly { value: string; label: string }[];
  findings: readonly Choice[];
  axisNames: (axes: Record<string, string>) => string;
  mayWrite: boolean;
};

const statuses = ['published', 'draft', 'waiting', 'revision', 'deactivated', 'rejected', 'archived'] as const;
const nothingKnown: ListKnowledge = { categories: [], findings: [], axisNames: () => '', mayWrite: false };

export function productName(product: Pick<Product, 'name' | 'article'>, f: Formatter, t: Words): string {
  return inLanguage(product.name, f.language) || product.article || t('cabinet-products:unnamed');
}

/** The list of the merchant's products; the loader needs only its shape, the page fills in names. */
export function productList(known: ListKnowledge = nothingKnown): ListDefinition<Product> {
  const categoryName = new Map(known.categories.map((one) => [one.value, one.label.split(' › ').at(-1) ?? one.label]));
  return defineList<Product>({
    key: 'cabinet-products',
    words: 'cabinet-products',
    rowId: (row) => row.id,
    href: (row) => `/cabinet/products/${row.id}`,
    columns: [
      { id: 'product', fixed: true, cell: (row, { t, f }) => <NameCell row={row} t={t} f={f} /> },
      { id: 'status', cell: (row) => <Status row={row} /> },
      { id: 'price', align: 'end', cell: (row) => <PriceCell row={row} known={known} /> },
      { id: 'stock', align: 'end', cell: (row) => <StockCell row={row} known={known} /> },
      { id: 'findings', cell: (row) => <Findings row={row} /> },
      {
        id: 'category',
        cell: (row) => (row.category ? (categoryName.get(row.category) ?? row.category) : <span className="muted">{row.categoryPath.at(-1) ?? '–'}</span>),
      },
      { id: 'variants', align: 'end', shown: false, cell: (row, { f }) => f.number(row.variants.length) },
      {
        id: 'changed',
        cell: (row) => (
          <span className="product-changed">
            <When at={row.changedAt} />
          </span>
        ),
      },
    ],
    views: [{ id: 'all', query: {} }, ...statuses.map((status) => ({ id: status, query: { status } }))],
    filters: [
      { id: 'category', kind: 'choice', pinned: true, options: known.categories },
      { id: 'finding', kind: 'choice', pinned: true, options: known.findings },
      { id: 'status', kind: 'choice', multiple: true, wordsOf: 'statuses:product.', options: statuses.map((value) => ({ value })) },
      { id: 'importId', kind: 'text' },
    ],
    search: true,
    bulkActions: known.mayWrite
      ? [
          { id: 'submit', icon: IconSend, look: 'primary' },
          { id: 'deactivate', icon: IconEyeOff },
        ]
      : [],
    emptyIcon: IconHanger,
    card: (row, { t, f }) => {
      const price = offersOf(row)[0]?.price;
      return {
        title: productName(row, f, t),
        subtitle: [row.brand, row.article].filter(Boolean).join(' · '),
        pill: <Status row={row} />,
        body: (
          <>
            <Thumb picture={pictureOf(row)} size={44} />
            <Findings row={row} />
          </>
        ),
        foot: t('list.stock', { count: stockOf(row) }),
        ...(price ? { amount: <Amount value={price} /> } : {}),
      };
    },
  });
}

const pictureOf = (row: Product) => {
  const stored = row.media.find((one) => one.url);
  return stored?.url ? { src: stored.url } : null;
};
const stockOf = (row: Product) => offersOf(row).reduce((sum, offer) => sum + (offer.stock ?? 0), 0);

function NameCell({ row, t, f }: { row: Product; t: Words; f: Formatter }) {
  return (
    <span className="product-cell">
      <Thumb picture={pictureOf(row)} size={40} />
      <Two
        strong
        first={<span className="product-name">{productName(row, f, t)}</span>}
        second={[row.brand, row.article, t('list.variants', { count: row.variants.length })].filter(Boolean).join(' · ')}
      />
    </span>
  );
}

function Status({ row }: { row: Product }) {
  const t = useWords('cabinet-products');
  return (
    <span className="product-status">
      <StatusPill of="product" code={row.status} />
      {row.pending ? <small className={row.pending === 'revision' ? 'warn' : 'muted'}>{t(`pending.${row.pending}`)}</small> : null}
    </span>
  );
}

function Findings({ row }: { row: Product }) {
  const t = useWords('cabinet-products');
  const blocks = row.findings.filter((one) => one.severity === 'block');
  const first = row.reasons[0]?.title ?? blocks[0]?.message ?? row.findings[0]?.message;
  if (!first) return <span className="muted">{t('list.noFindings')}</span>;
  const count = row.reasons.length || blocks.length || row.findings.length;
  return (
    <span className="product-findings" title={[...row.reasons.map((one) => one.title), ...row.findings.map((one) => one.message)].join('\n')}>
      <Pill tone={row.reasons.length > 0 || blocks.length === 0 ? 'amber' : 'red'}>{first}</Pill>
      {count > 1 ? <small className="muted num">+{count - 1}</small> : null}
    </span>
  );
}

function PriceCell({ row, known }: { row: Product; known: ListKnowledge }) {
  const t = useWords('cabinet-products');
  const f = useFormat();
  const offers = offersOf(row);
  const only = offers.length === 1 ? offers[0] : undefined;
  const prices = offers.flatMap((offer) => (offer.price ? [offer.price] : [])).toSorted((a, b) => a.amount - b.amount);
  const [low, high] = [prices[0], prices.at(-1)];
  if (!low || !high) return <span className="muted">–</span>;
  const shown = low.amount === high.amount ? f.money(low) : t('list.from', { price: f.money(low) });
  const editable = known.mayWrite && offers.every((offer) => offer.id !== null);
  if (!editable) return <span className="num">{shown}</span>;
  if (!only) return <ManyCell row={row} known={known} shown={shown} />;
  return (
    <FigureInPlace
      label={`${t('variants.price')} ${only.sku}`}
      shown={shown}
      text={typedMinor(low.amount)}
      parse={(text) => parseMinor(text) || null}
      change={(amount) => ({ sku: only.sku, price: { amount, currency: low.currency } })}
      before={{ sku: only.sku, price: low }}
    />
  );
}

function StockCell({ row, known }: { row: Product; known: ListKnowledge }) {
  const t = useWords('cabinet-products');
  const f = useFormat();
  const offers = offersOf(row);
  const only = offers.length === 1 ? offers[0] : undefined;
  const shown = f.number(stockOf(row));
  const editable = known.mayWrite && offers.length > 0 && offers.every((offer) => offer.id !== null);
  if (!editable) return <span className="num">{shown}</span>;
  if (!only) return <ManyCell row={row} known={known} shown={shown} />;
  return (
    <FigureInPlace
      label={`${t('variants.stock')} ${only.sku}`}
      shown={shown}
      text={String(only.stock ?? 0)}
      parse={parseWhole}
      change={(stock) => ({ sku: only.sku, stock })}
      before={{ sku: only.sku, stock: only.stock ?? 0 }}
    />
  );
}

/** Several variants: the figure opens them all beside the list. */
function ManyCell({ row, known, shown }: { row: Product; known: ListKnowledge; shown: string }) {
  const t = useWords('cabinet-products');
  const f = useFormat();
  const [opened, open] = useState(false);
  return (
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => opened && event.stopPropagation()} role="presentation">
      <button type="button" className="in-place num" title={t('offers.title')} aria-label={`${t('offers.title')}: ${shown}`} onClick={() => open(true)}>
        {shown}
      </button>
      {opened ? <OffersDrawer product={row} name={productName(row, f, t)} axisNames={known.axisNames} onClose={() => open(false)} /> : null}
    </span>
  );
}
