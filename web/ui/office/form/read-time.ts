/** `9`, `930`, `9.30` and `09:30` are the same time of day; anything else is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})\s*[:.,\s]?\s*(\d{2})?$/.exec(text.trim());
  const [hours, minutes] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
  return found && hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}
