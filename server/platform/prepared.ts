import type { ScopeRole } from './roles.ts';

/** What goes to PostgreSQL: with a name, its connection parses it once and plans it a few times; without one, each time anew. */
export type Statement = { name?: string; text: string; values: unknown[] };

/** Every connection keeps each statement that it has prepared, with its plan: this many are worth the memory. */
const mostNames = 400;
const comesAgain = 5;
const mostTexts = 5_000;
/** Beyond this many values at once the plan for a few would be the wrong one. */
const aSet = 100;

const names = new Map<string, string>();
const uses = new Map<string, number>();

/**
 * A list asks for so many rows of a filter: whether a status is rare or everywhere decides which index serves, so it is planned for its
 * values. The same goes for whoever takes the next pieces out of a queue.
 */
const asksForSome = /\blimit \$\d/i;
/** Several statements in one text cannot be prepared; they have no values either. */
const hasSeveral = (text: string, values: readonly unknown[]): boolean => values.length === 0 && text.includes(';');
const holdsASet = (value: unknown): boolean => Array.isArray(value) && value.length > aSet;

function nameOf(key: string, text: string): string | undefined {
  const known = names.get(key);
  if (known || names.size >= mostNames || asksForSome.test(text)) return known;
  const times = (uses.get(key) ?? 0) + 1;
  if (times < comesAgain) {
    if (uses.size >= mostTexts) uses.clear();
    uses.set(key, times);
    return undefined;
  }
  uses.delete(key);
  const name = `agora_${names.size + 1}`;
  names.set(key, name);
  return name;
}

/** A statement of one role: what comes again and again gets a name. Each role has its own, since rows that it may see are part of the plan. */
export function prepared(role: ScopeRole, text: string, values: unknown[]): Statement {
  const name = values.some(holdsASet) || hasSeveral(text, values) ? undefined : nameOf(`${role} ${text}`, text);
  return name ? { name, text, values } : { text, values };
}

/** The connection does not know, or may not use, what it had prepared: tables were altered meanwhile, or a pooler gave us another one. */
export function isStale(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === '26000' || (code === '0A000' && String(message).includes('cached plan'));
}
