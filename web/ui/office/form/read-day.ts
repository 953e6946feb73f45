/** A day as people here write it (`1.12.2026`, `01/12/26`) or as ISO, to `2026-12-01`; null when it is no day. */
export function readDay(text: string): string | null {
  const written = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const [year, month, day] = written ? [written[3]!.padStart(4, '20'), written[2]!, written[1]!] : iso ? [iso[1]!, iso[2]!, iso[3]!] : ['', '', ''];
  const told = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${told}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(told) ? told : null;
}
