export const jsonMark = 'json:';

/**
 * The body that a contract expects from a submitted office form. A name is a path (`contact.phone`, `days.0.from`);
 * fields that are no plain text send their value as JSON under `json:<path>`. An empty text is left out.
 */
export function formBody(form: FormData): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('_')) continue;
    if (name.startsWith(jsonMark)) {
      const parsed: unknown = JSON.parse(value || 'null');
      if (parsed !== null) put(body, name.slice(jsonMark.length), parsed);
    } else if (value.trim() !== '') put(body, name, value.trim());
  }
  return body;
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  if (steps.some((step) => step === '__proto__' || step === 'constructor' || step === 'prototype')) return;
  let at: Record<string, unknown> = body;
  steps.forEach((step, depth) => {
    if (depth === steps.length - 1) {
      at[step] = value;
      return;
    }
    const next = steps[depth + 1] ?? '';
    at[step] ??= /^\d+$/.test(next) ? [] : {};
    at = at[step] as Record<string, unknown>;
  });
}
