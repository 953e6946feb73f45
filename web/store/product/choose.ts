import type { OutputOf } from '#kernel/contract';
import type { getProduct } from '#search/contract';

export type Product = OutputOf<typeof getProduct>;
export type Offer = Product['offers'][number];
export type Variant = Product['variants'][number];
export type Choice = {
  /** What is chosen of every axis; an axis that must still be chosen is missing. */
  axes: Record<string, string>;
  variant: Variant | undefined;
  offer: Offer | undefined;
  /** One line per merchant: of the chosen variant, else each one's best. */
  offers: Offer[];
  /** The axis that the buyer still has to choose. */
  missing: Product['axes'][number] | undefined;
};

const fits = (variant: Variant, axes: Record<string, string>) => Object.entries(axes).every(([code, value]) => variant.axes[code] === value);

/** Colours choose themselves (there is a picture of one already), an only value too; a size is the buyer's. */
function chosenAxes(product: Product, params: URLSearchParams): Record<string, string> {
  const best = product.offers.find((offer) => offer.id === (params.get('offer') ?? product.bestOfferId));
  const bestVariant = product.variants.find((variant) => variant.id === best?.variantId);
  const pairs = product.axes.flatMap((axis): [string, string][] => {
    const asked = axis.values.find((value) => value.value === params.get(axis.code))?.value;
    const own = axis.kind === 'colour' || axis.values.length === 1 ? (bestVariant?.axes[axis.code] ?? axis.values[0]?.value) : undefined;
    const value = asked ?? own;
    return value === undefined ? [] : [[axis.code, value]];
  });
  return Object.fromEntries(pairs);
}

const cheaper = (a: Offer, b: Offer) => Number(b.inStock) - Number(a.inStock) || Number(b.best) - Number(a.best) || a.score.totalMinor - b.score.totalMinor;

function onePerMerchant(offers: readonly Offer[]): Offer[] {
  const kept = new Map<string, Offer>();
  for (const offer of offers.toSorted(cheaper)) if (!kept.has(offer.merchant.id)) kept.set(offer.merchant.id, offer);
  return [...kept.values()];
}

/** What is bought as the address stands: variant, whose offer, what is still missing. */
export function chooseFor(product: Product, params: URLSearchParams): Choice {
  const axes = chosenAxes(product, params);
  const missing = product.axes.find((axis) => axes[axis.code] === undefined);
  const fitting = product.variants.filter((variant) => fits(variant, axes));
  const variant = missing ? undefined : fitting[0];
  const ids = new Set(fitting.map((one) => one.id));
  const offers = onePerMerchant(product.offers.filter((offer) => ids.has(offer.variantId)));
  const asked = offers.find((offer) => offer.merchant.id === params.get('from'));
  return { axes, variant, missing, offers, offer: asked ?? offers[0] };
}

/** Whether a value can be had together with what else is chosen. */
export function isThere(product: Product, axes: Record<string, string>, code: string, value: string): boolean {
  return product.variants.some((variant) => variant.inStock && fits(variant, { ...axes, [code]: value }));
}
