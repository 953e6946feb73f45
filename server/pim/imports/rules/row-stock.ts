import type { Availability, RowProblem } from './feed-row.ts';
import type { Meaning } from './mapping.ts';
import { parseAvailability, parsePromAvailability, promSigns, type ParsedAvailability } from './parse-availability.ts';
import { parseQuantity } from './parse-measure.ts';

export type RowStock = { stock: number | null; available: boolean; availability: Availability; leadDays?: number };
export type StockRules = { prom: boolean; countsStock: boolean };

/** Quantity and availability together: what the merchant declares wins over the quantity, "not available" always does. */
export function rowStock(quantities: Meaning[], declarations: Meaning[], rules: StockRules, problems: RowProblem[]): RowStock {
  const words = declarations.filter((entry) => entry.value.trim() !== '');
  const declared = words.map((entry) => declaration(entry.value, rules.prom)).find(Boolean);
  const counted = quantities.filter((entry) => entry.value.trim() !== '');
  const fromWords = declared ? undefined : words.map((entry) => parseQuantity(entry.value)).find((value) => value !== undefined);
  if (words.length > 0 && !declared && fromWords === undefined) {
    problems.push({ field: 'available', code: 'availability_unknown', severity: 'warning', value: words[0]!.value.slice(0, 80) });
  }
  const stock = counted.length > 0 ? total(counted, declared, problems) : (fromWords ?? null);
  const assumed: Availability = stock === 0 || (stock === null && rules.prom) ? 'out_of_stock' : 'in_stock';
  const availability = declared?.availability ?? assumed;
  return settle(availability, stock, declared?.leadDays, { rules, problems });
}

function declaration(text: string, prom: boolean): ParsedAvailability | undefined {
  if (prom) return parsePromAvailability(text);
  const sign = promSigns[text.trim()];
  return sign ? { availability: sign } : parseAvailability(text);
}

function total(counted: Meaning[], declared: ParsedAvailability | undefined, problems: RowProblem[]): number {
  let sum = 0;
  for (const { value } of counted) {
    const quantity = parseQuantity(value);
    if (quantity === undefined) {
      problems.push({ field: 'stock', code: 'quantity_invalid', severity: 'warning', value: value.slice(0, 40) });
      return declared?.availability === 'out_of_stock' || value.trim().startsWith('-') ? 0 : 1;
    }
    sum += quantity;
  }
  return Math.min(sum, 1_000_000_000);
}

function settle(
  availability: Availability,
  stock: number | null,
  leadDays: number | undefined,
  { rules, problems }: { rules: StockRules; problems: RowProblem[] },
): RowStock {
  const lead = leadDays === undefined ? {} : { leadDays };
  if (availability === 'in_stock' && stock === 0) {
    problems.push({ field: 'available', code: 'availability_contradicts', severity: 'warning' });
    if (rules.prom && rules.countsStock) return { stock: 0, available: false, availability: 'out_of_stock', ...lead };
    if (rules.prom) return { stock: null, available: true, availability, ...lead };
  }
  return { stock, available: availability === 'in_stock' || availability === 'backorder', availability, ...lead };
}
