export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The last line of every run; scripts read it. */
export const lastLine = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Prints what went wrong in a step that is not a test file of its own and counts it as one failure. */
export async function asOneTest(name: string, step: () => Promise<void>): Promise<Tally> {
  const began = performance.now();
  try {
    await step();
    console.log(`✔ ${name} (${seconds(began)})`);
    return { ...nothing, passed: 1 };
  } catch (error) {
    console.log(`✖ ${name}\n${error instanceof Error ? error.message : String(error)}\n`);
    return { ...nothing, failed: 1 };
  }
}

export const seconds = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
