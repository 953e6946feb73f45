import type { PreparedDraft, ProductDraft } from '#intake';
import type { FeedRow } from './feed-row.ts';
import { groupRows } from './group-rows.ts';
import { type Knowledge, toDraft } from './to-draft.ts';

export type ChunkItem = { draft: ProductDraft; rows: FeedRow[]; prepared?: PreparedDraft };

/** Drafts of whole products, in the order of the file. */
export function draftsOf(staged: readonly { product: number; row: FeedRow }[], knowledge: Knowledge): ChunkItem[] {
  const members = new Map<number, FeedRow[]>();
  for (const { product, row } of staged) members.set(product, [...(members.get(product) ?? []), row]);
  return [...members.values()].map((rows) => ({ draft: toDraft(groupRows(rows)[0]!, knowledge), rows }));
}

type Finding = { code: string; field: string; severity: 'block' | 'warn'; data: Record<string, unknown> };

/** Findings of the checks as problems of the rows that they are about. */
export function findingProblems({ rows }: ChunkItem, name: string, findings: readonly Finding[]) {
  return findings.map((finding) => {
    const sku = /^variants\[(.*?)\]/.exec(finding.field)?.[1];
    const row = rows.find((candidate) => candidate.sku === sku) ?? rows[0]!;
    const value = finding.data['value'] ?? finding.data['gtin'];
    return {
      row: row.row,
      externalId: row.externalId,
      name: name.slice(0, 200),
      field: finding.field,
      code: finding.code,
      data: finding.data,
      severity: finding.severity === 'block' ? ('block' as const) : ('warning' as const),
      value: value === undefined ? null : String(value).slice(0, 200),
    };
  });
}
