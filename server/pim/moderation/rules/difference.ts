/** A changed field as a case keeps it. `field` is a path as in findings. */
export type FieldDifference = { field: string; kind: 'added' | 'removed' | 'changed'; before: unknown; after: unknown };
