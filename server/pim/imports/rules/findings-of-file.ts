/** What was found out of a file as a whole. */
export type FileFormat = { dialect: string; container: string; encoding: string; delimiter?: string; recordElement?: string; headerRow?: number };

/** An attribute of the file that is none of ours. */
export type OpenAttribute = { name: string; rows: number; samples: string[] };
/** A value that is in no directory. */
export type OpenValue = { attribute: string; text: string; rows: number };

/** Why an import waits for a person. */
export type Held = {
  reason: 'vanished' | 'prices' | 'paused';
  vanished: number;
  earlier: number;
  pricesCompared: number;
  pricesMoved: number;
  pricesFallen: number;
  examples: { sku: string; before: number; after: number; currency: string }[];
};

export type Drop = Omit<Held, 'reason'>;

/** Fewer offers than these tell nothing: a shop may well change nine prices of ten. */
const enoughToJudge = 10;

/**
 * Is this file a price list of this shop, or a wrong, cut or miscounted one? More than 30 % of the offers gone (where missing ones
 * would be switched off), or more than half of the prices moved by more than half, is asked first.
 */
export function judgeDrop(drop: Drop, complete: boolean): Held | null {
  const gone = drop.vanished > drop.earlier * 0.3 && (drop.earlier >= enoughToJudge || drop.vanished === drop.earlier);
  if (complete && gone) return { reason: 'vanished', ...drop };
  if (drop.pricesCompared >= enoughToJudge && drop.pricesMoved > drop.pricesCompared * 0.5) return { reason: 'prices', ...drop };
  return null;
}
