import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { BodyOf } from '#kernel/contract';
import { changeOwnProfile, getProfile } from '#merchants/contract';
import { problemOf, type Problem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { formBody } from '../../ui/office/index.ts';

export const loadProfile = ({ context }: LoaderFunctionArgs) => pageOf(context).api(getProfile);

/** Saves what its form holds; a text named in `emptied` may be sent empty instead of being left out. */
export async function saveProfile(
  { context, request }: ActionFunctionArgs,
  emptied: readonly string[] = [],
): Promise<{ saved: boolean; problem: Problem | null }> {
  const form = await request.formData();
  const blanks = Object.fromEntries(emptied.filter((name) => form.get(name) === '').map((name) => [name, '']));
  try {
    await pageOf(context).api(changeOwnProfile, { body: { ...blanks, ...formBody(form) } as BodyOf<typeof changeOwnProfile> });
    return { saved: true, problem: null };
  } catch (error) {
    return { saved: false, problem: problemOf(error) };
  }
}
