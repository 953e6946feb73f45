import { randomInt } from '#kernel/random';

/** Numbers to try, the shortest first: six digits while there is room, then longer ones. Random, so that placing never waits in line. */
export function numberCandidates(): string[] {
  const draw = (digits: number) => String(10 ** (digits - 1) + randomInt(9 * 10 ** (digits - 1)));
  return [6, 6, 6, 7, 7, 8, 8, 9].map(draw);
}
