import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api.ts';
import { Callout, DialogActions, SideDrawer, Two, sayProblem, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { changeOffers, OffersRefused, type OfferChange } from './change-offers.ts';
import { parseMinor, parseWhole, typedMinor } from './figures.ts';
import { offersOf, type Product } from './types.ts';
import './variants.css';

type Row = ReturnType<typeof offersOf>[number];
type Typed = { price: string; oldPrice: string; stock: string; active: boolean };

const typedOf = (offer: Row): Typed => ({
  price: typedMinor(offer.price?.amount ?? null),
  oldPrice: typedMinor(offer.oldPrice?.amount ?? null),
  stock: String(offer.stock ?? ''),
  active: offer.active,
});

/** What of an offer was changed by hand; null when nothing, undefined when something is not understood. */
function changeOf(offer: Row, typed: Typed): OfferChange | null | undefined {
  const before = typedOf(offer);
  const currency = offer.price?.currency ?? 'UAH';
  const change: OfferChange = { sku: offer.sku };
  if (typed.price !== before.price) {
    const amount = parseMinor(typed.price);
    if (amount === null || amount === 0) return undefined;
    change.price = { amount, currency };
  }
  if (typed.oldPrice !== before.oldPrice) {
    const amount = typed.oldPrice.trim() === '' ? null : parseMinor(typed.oldPrice);
    if (amount === null && typed.oldPrice.trim() !== '') return undefined;
    change.oldPrice = amount === null ? null : { amount, currency };
  }
  if (typed.stock !== before.stock) {
    const stock = parseWhole(typed.stock);
    if (stock === null) return undefined;
    change.stock = stock;
  }
  if (typed.active !== before.active) change.active = typed.active;
  return Object.keys(change).length > 1 ? change : null;
}

/** Prices and stock of all variants of one product beside the list. */
export function OffersDrawer({
  product,
  name,
  axisNames,
  onClose,
}: {
  product: Product;
  name: string;
  axisNames: (axes: Record<string, string>) => string;
  onClose: () => void;
}) {
  const t = useWords('cabinet-products');
  const { revalidate } = useRevalidator();
  const offers = offersOf(product);
  const [rows, setRows] = useState(() => offers.map(typedOf));
  const [problem, setProblem] = useState<string | null>(null);
  const changes = offers.map((offer, at) => changeOf(offer, rows[at]!));
  const set = (at: number, next: Partial<Typed>) => setRows(rows.map((row, index) => (index === at ? { ...row, ...next } : row)));
  const save = async () => {
    try {
      await changeOffers(
        changes.filter((change): change is OfferChange => Boolean(change)),
        t,
      );
      toast({ text: t('inPlace.saved', { name }) });
      onClose();
      await revalidate();
    } catch (error) {
      setProblem(error instanceof OffersRefused ? error.message : error instanceof ApiProblem ? sayProblem(error.data) : t('errors.broken.text'));
    }
  };
  const cell = (at: number, key: 'price' | 'oldPrice' | 'stock', bad: boolean) => (
    <input
      className="grid-input num"
      inputMode="decimal"
      aria-label={`${t(`variants.${key}`)} ${offers[at]!.sku}`}
      aria-invalid={bad || undefined}
      value={rows[at]![key]}
      onChange={(event) => set(at, { [key]: event.target.value })}
    />
  );
  return (
    <SideDrawer opened onClose={onClose} title={t('offers.title')} width={620}>
      <p className="secondary small product-drawer-name">{name}</p>
      {problem ? <Callout tone="red">{problem}</Callout> : null}
      <div className="table-scroll">
        <table className="plain-table variant-grid" aria-label={t('offers.title')}>
          <thead>
            <tr>
              <th>{t('variants.variant')}</th>
              <th>{t('variants.price')}</th>
              <th>{t('variants.oldPrice')}</th>
              <th>{t('variants.stock')}</th>
              <th>{t('offers.active')}</th>
            </tr>
          </thead>
          <tbody>
            {offers.map((offer, at) => (
              <tr key={offer.sku}>
                <td>
                  <Two first={axisNames(offer.axes) || offer.sku} second={offer.sku} />
                </td>
                <td>{cell(at, 'price', changes[at] === undefined && parseMinor(rows[at]!.price) === null)}</td>
                <td>{cell(at, 'oldPrice', changes[at] === undefined && rows[at]!.oldPrice !== '' && parseMinor(rows[at]!.oldPrice) === null)}</td>
                <td>{cell(at, 'stock', changes[at] === undefined && parseWhole(rows[at]!.stock) === null)}</td>
                <td>
                  <Switch
                    aria-label={`${t('offers.active')} ${offer.sku}`}
                    checked={rows[at]!.active}
                    onChange={(event) => set(at, { active: event.currentTarget.checked })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DialogActions onCancel={onClose} disabled={changes.includes(undefined) || changes.every((change) => change === null)} onAct={() => void save()}>
        {t('save')}
      </DialogActions>
    </SideDrawer>
  );
}
