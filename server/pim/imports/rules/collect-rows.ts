import type { Attribute } from '#catalog';
import { inLanguage, languages } from '#kernel/language';
import { type SeenCategory, seeCategory } from './decide-categories.ts';
import { type FeedRow, isRejected } from './feed-row.ts';
import { type AttributeReader, openQuestions } from './read-attributes.ts';

export type RowTrouble = {
  row: number;
  externalId: string;
  name: string;
  field: string;
  code: string;
  severity: 'error' | 'warning';
  value: string | null;
  data: null;
};

/**
 * Takes rows as they are read: gives each its place among the products of the file, keeps rejected ones out, and counts what will
 * be asked once for the whole file.
 */
export function rowCollector(attributes: readonly Attribute[], reader: AttributeReader) {
  const products = new Map<string, number>();
  const skus = new Set<string>();
  const categories = new Map<string, SeenCategory>();
  const questions = openQuestions(attributes, reader);
  let count = 0;
  let accepted = 0;
  const placeOf = (row: FeedRow): number => {
    if (!row.groupId) return count++;
    const known = products.get(row.groupId);
    if (known !== undefined) return known;
    products.set(row.groupId, count);
    return count++;
  };
  const collect = (rows: readonly FeedRow[]) => {
    const staged: { product: number; row: FeedRow }[] = [];
    for (const row of rows) {
      const name = inLanguage(row.name, 'uk');
      seeCategory(categories, row, name);
      const sku = [row.sku, row.externalId].find((candidate) => candidate !== '' && !skus.has(candidate));
      if (sku === undefined && !isRejected(row)) row.problems.push({ field: 'sku', code: 'sku_duplicate', severity: 'error', value: row.sku });
      if (isRejected(row)) continue;
      skus.add(sku!);
      accepted += 1;
      const language = languages.find((one) => row.name[one]) ?? 'uk';
      for (const attribute of row.attributes) questions.see(attribute, language);
      staged.push({ product: placeOf(row), row: { ...row, sku: sku! } });
    }
    return { staged, troubles: rows.flatMap(troublesOf) };
  };
  return {
    collect,
    categories: () => categories.values(),
    attributes: questions.attributes,
    values: questions.values,
    products: () => count,
    accepted: () => accepted,
  };
}

function troublesOf(row: FeedRow): RowTrouble[] {
  const name = inLanguage(row.name, 'uk').slice(0, 200);
  return row.problems.map(({ field, code, severity, value }) => ({
    row: row.row,
    externalId: row.externalId,
    name,
    field,
    code,
    severity,
    value: value ?? null,
    data: null,
  }));
}
