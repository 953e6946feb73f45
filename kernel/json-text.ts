const unstorable = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/** JSON that PostgreSQL's jsonb takes whatever people wrote: without NUL, and without halves of letters that were cut in two. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\u')) return text;
  return text.replace(unstorable, (found) => (found === '\\\\' ? found : found === '\\u0000' ? '' : '\\ufffd'));
}
