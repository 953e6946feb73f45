import { ApiProblem } from '../../api.ts';

/** What this person may not see is left out of the page instead of closing it. */
export async function optional<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 403) return null;
    throw problem;
  }
}
