const day = 86_400_000;
export const periods = ['7d', '30d', '90d'] as const;

/** The days of a period that ends today: `30d` is today and the twenty-nine days before. */
export function periodOf(chosen: string | null, now: number): { from: string; to: string } {
  const days = Number(/^(7|30|90)d$/.exec(chosen ?? '')?.[1] ?? 30);
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: iso(now - (days - 1) * day), to: iso(now) };
}
