type Step = { key: string; above: Step | null };

function pathOf(step: Step | null): string {
  const keys: string[] = [];
  for (let at = step; at; at = at.above) keys.push(at.key);
  return keys.reverse().join('.');
}

const isUnkeepable = (text: string) => text.includes('\0') || !text.isWellFormed();

/**
 * Where a text stands, as value or as key, that no table can hold: one with a NUL or with half of a surrogate pair. PostgreSQL refuses
 * both, so they are refused at the door. Without recursion: a stranger chooses the depth.
 */
export function findUnkeepable(value: unknown): string | null {
  const waiting: { value: unknown; step: Step | null }[] = [{ value, step: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: part, step } = next;
    if (typeof part === 'string' && isUnkeepable(part)) return pathOf(step);
    if (part === null || typeof part !== 'object') continue;
    for (const [key, inner] of Object.entries(part)) {
      if (isUnkeepable(key)) return pathOf(step);
      if (typeof inner === 'string' || typeof inner === 'object') waiting.push({ value: inner, step: { key, above: step } });
    }
  }
  return null;
}
