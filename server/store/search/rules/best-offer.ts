/** What weighs in the choice of the offer that is shown first. */
export type Weighed = {
  id: string;
  priceMinor: number;
  /** Null: nobody can say what delivery costs. */
  deliveryMinor: number | null;
  /** Days until the buyer has it at the latest; null when nobody can say. */
  days: number | null;
  /** 0–100; null for a merchant without one yet. */
  rating: number | null;
  inStock: boolean;
};

export type Score = { totalMinor: number; priceMinor: number; deliveryMinor: number; waitingMinor: number; ratingMinor: number };

/** A day of waiting weighs like half a per cent of the price; nobody's promise weighs like ten days. */
const dayPermille = 5;
const unknownDays = 10;
const unknownDeliveryMinor = 15_000;
/** The best rating is worth three per cent of the price; a merchant without a rating is taken as a middling one. */
const ratingPermille = 30;
const middlingRating = 70;

/** What an offer costs a buyer all in all; the lowest wins. Every part is shown as the reason. */
export function scoreOf(offer: Weighed): Score {
  const deliveryMinor = offer.deliveryMinor ?? unknownDeliveryMinor;
  const waitingMinor = Math.round((offer.priceMinor * dayPermille * (offer.days ?? unknownDays)) / 1000);
  const ratingMinor = Math.round((offer.priceMinor * ratingPermille * (offer.rating ?? middlingRating)) / 100_000);
  return { totalMinor: offer.priceMinor + deliveryMinor + waitingMinor - ratingMinor, priceMinor: offer.priceMinor, deliveryMinor, waitingMinor, ratingMinor };
}

/** Offers with the best first: what is in stock, then the lowest score, then the older offer. */
export function rank<Offer extends Weighed>(offers: readonly Offer[]): (Offer & { score: Score })[] {
  return offers
    .map((offer) => ({ ...offer, score: scoreOf(offer) }))
    .sort((a, b) => Number(b.inStock) - Number(a.inStock) || a.score.totalMinor - b.score.totalMinor || (a.id < b.id ? -1 : 1));
}
