import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { BodyOf } from '#kernel/contract';
import { changeOwnProfile, getProfile } from '#merchants/contract';
import { problemOf, type Api, type Problem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { formBody } from '../../ui/office/index.ts';

export type Difference = { field: string; theirs: unknown; mine: unknown };
export type Saved = { saved: boolean; problem: Problem | null; theirs?: { by: string | null; at: string | null; differences: Difference[] } };

export const loadProfile = ({ context }: LoaderFunctionArgs) => pageOf(context).api(getProfile);

/** Saves what its form holds; a text named in `emptied` may be sent empty instead of being left out. */
export async function saveProfile({ context, request }: ActionFunctionArgs, emptied: readonly string[] = []): Promise<Saved> {
  const { api } = pageOf(context);
  const form = await request.formData();
  const blanks = Object.fromEntries(emptied.filter((name) => form.get(name) === '').map((name) => [name, '']));
  const body: Record<string, unknown> = { ...blanks, ...formBody(form) };
  try {
    await api(changeOwnProfile, { body: body as BodyOf<typeof changeOwnProfile> });
    return { saved: true, problem: null };
  } catch (error) {
    const problem = problemOf(error);
    return problem.code === 'EDIT_CONFLICT' ? { saved: false, problem: null, theirs: await theirsOf(api, problem, body) } : { saved: false, problem };
  }
}

/** The same value in the same letters, in whatever order its parts came. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b))) : one,
  );

async function theirsOf(api: Api, { data }: Problem, body: Record<string, unknown>): Promise<NonNullable<Saved['theirs']>> {
  const kept: Record<string, unknown> = await api(getProfile);
  const differences = Object.entries(body).flatMap(([field, mine]) =>
    field === 'version' || sorted(kept[field]) === sorted(mine) ? [] : [{ field, theirs: kept[field], mine }],
  );
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { by: text(data?.['changedBy']), at: text(data?.['changedAt']), differences };
}
