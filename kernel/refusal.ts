/** What stands beside a refused field: where, which rule, and in which words. */
export type FieldProblem = { path: string; code: string; message?: string };

/**
 * The business says no. Rolls the transaction back and becomes a typed problem at the client, in the reader's language.
 * Never logged as an error: a refusal is an answer.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly data: Record<string, unknown>;
  readonly fields: FieldProblem[];

  constructor(code: string, data: Record<string, unknown> = {}, fields: FieldProblem[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
    this.fields = fields;
  }
}

/** Use as `throw refuse('OUT_OF_STOCK', { offerId, left })`. The code must be declared in a contract's `refusals`. */
export function refuse(code: string, data: Record<string, unknown> = {}, fields: FieldProblem[] = []): Refusal {
  return new Refusal(code, data, fields);
}

/** States what cannot be otherwise. A failure is our bug: the transaction rolls back and the alarm rings. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${invariant}`);
}
