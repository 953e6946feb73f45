const key = 'checkout';

/** What was typed and not yet sent, kept in this tab: a reload, a lost connection or the way to the bank and back loses nothing. */
export type Draft = Record<string, string>;

export function readDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Draft) : {};
  } catch {
    return {};
  }
}

export function keepDraft(more: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...readDraft(), ...more }));
  } catch {
    // a browser that keeps nothing loses what was typed on a reload, as it was told to
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // nothing was kept either
  }
}

type Typed = HTMLInputElement | HTMLTextAreaElement;
const typedIn = (form: HTMLFormElement): Typed[] =>
  [...form.elements].filter(
    (one): one is Typed => (one instanceof HTMLInputElement && one.type !== 'hidden') || (one instanceof HTMLTextAreaElement && one.name !== ''),
  );

/** Puts back what was typed into a form before; a choice that is not offered any more stays as the page says. */
export function restoreDraft(form: HTMLFormElement): void {
  const draft = readDraft();
  for (const field of typedIn(form)) {
    const kept = draft[field.name];
    if (!kept || field.disabled) continue;
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === kept;
    else field.value = kept;
    const folded = field.closest('details');
    if (folded) folded.open = true;
  }
}

export function keepTyped(form: HTMLFormElement): void {
  const typed = typedIn(form).filter((field) => field.name && (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked));
  keepDraft(Object.fromEntries(typed.map((field) => [field.name, field.value])));
}
