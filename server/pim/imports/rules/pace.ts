/** How fast a step goes and how long it still takes; nothing is said before there is something to measure. */
export function paceOf(step: { done: number; total: number; seconds: number }): { rowsPerSecond: number | null; secondsLeft: number | null } {
  if (step.done === 0 || step.seconds < 0.2) return { rowsPerSecond: null, secondsLeft: null };
  const rowsPerSecond = Math.round(step.done / step.seconds);
  const left = Math.max(0, step.total - step.done);
  return { rowsPerSecond, secondsLeft: rowsPerSecond > 0 ? Math.ceil(left / rowsPerSecond) : null };
}
