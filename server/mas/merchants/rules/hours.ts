/** Days off, both ends included, as `2026-12-24`. */
export type DayRange = { from: string; to: string };
