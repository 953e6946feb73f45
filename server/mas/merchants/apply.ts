import { Refusal, refuse } from '#kernel/refusal';
import * as identity from '#identity';
import type { RouteDoor } from '#platform/routes';
import { type Application, registerMerchant } from './actions/register.ts';
import { readApplication } from './rules/read-application.ts';

/**
 * Takes an application and signs the applicant in. What is wrong in it is said at once, before anybody is looked up.
 * Whose e-mail is known proves to be that person by the password; who does not learns no more than that the e-mail is taken.
 */
export async function takeApplication(door: RouteDoor, typed: Application) {
  const application = readApplication(typed);
  const signedIn = door.actor.kind === 'account' && door.actor.organisation?.kind !== 'operator' ? door.actor.accountId : null;
  const register = (accountId: string | null) =>
    door.transaction(async (ctx) => {
      const registered = await registerMerchant(ctx, application, accountId);
      const { token } = await identity.enterIn(ctx, door, { accountId: registered.accountId, membershipId: registered.membershipId, method: 'password' });
      return { registered, token };
    });
  const { registered, token } = await register(signedIn ?? (await provedAccount(door, application)));
  identity.setSessionCookie(door, token);
  return { id: registered.id, status: registered.status, decideBy: registered.decideBy.toISOString() };
}

/** The account of a known e-mail, once its password is proved; null for a new e-mail. */
async function provedAccount(door: RouteDoor, { email, password }: Application): Promise<string | null> {
  const known = await door.transaction((ctx) => identity.hasAccount(ctx, email));
  if (!known) return null;
  return identity.proveLogin(door, email, password ?? '').catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'WRONG_CREDENTIALS' ? refuse('EMAIL_TAKEN', {}, [{ path: 'email', code: 'EMAIL_TAKEN' }]) : error;
  });
}
