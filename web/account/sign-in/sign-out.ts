import { redirect, type ActionFunctionArgs } from 'react-router';
import { signOut } from '#identity/contract';
import { pageOf } from '../../context.ts';
import { safeBack } from '../../safe-back.ts';
import { cartCookie } from '../../store/shell/cookies.ts';

export const loader = () => redirect('/account');

/** The cart belongs to who signed in: it stays with the account, and this browser begins anew. */
export async function action({ context, request }: ActionFunctionArgs) {
  const back = safeBack((await request.formData()).get('back'), '/');
  await pageOf(context).api(signOut);
  return redirect(back, { headers: { 'set-cookie': cartCookie(null) } });
}
