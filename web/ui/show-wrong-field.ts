/** Goes to the first field that a refusal names, in the middle of the window: what sticks to the window's edges may not hide it. */
export function showWrongField(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
