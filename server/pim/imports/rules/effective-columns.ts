import { type Column, type Mapping, type Target, missingTargets } from './mapping.ts';

/** Columns as they are understood with what a person, or an earlier answer, says of them. */
export function effectiveColumns<Shown extends Column & { confidence: number }>(described: readonly Shown[], mapping: Mapping | null): Shown[] {
  const said = new Map((mapping?.columns ?? []).map((column) => [column.source, column]));
  return described.map((column) => {
    const own = said.get(column.source);
    if (!own) return column;
    const { language: _language, attribute: _attribute, unit: _unit, ...bare } = column;
    return { ...bare, ...own, confidence: 1 } as Shown;
  });
}

export function missingOf(columns: readonly Column[]): Target[] {
  return missingTargets(columns);
}
