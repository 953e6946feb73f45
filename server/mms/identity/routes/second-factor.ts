import { refuse } from '#kernel/refusal';
import * as settings from '#settings';
import type { Actor, Ctx } from '#platform/ctx';
import { type RouteDoor, serve, serveOutside } from '#platform/routes';
import { beginEnrolment, confirmFactor as confirm, forgetFactor, makeRecoveryCodes, markShown, tryFactor } from '../actions/second-factor.ts';
import { confirmFactor, dropFactor, enrolFactor, renewRecoveryCodes, secondFactor, showFactor } from '../contract.ts';
import { enterAgain, setSessionCookie, visitorOf } from '../entrance.ts';
import { accountLabel, factorOf } from '../queries/second-factor.ts';
import { callersSession } from '../queries/session.ts';
import { totpAddress, totpPicture } from '../totp.ts';

type Person = Extract<Actor, { kind: 'account' }>;

function personOf({ actor }: Pick<Ctx, 'actor'>): Person {
  if (actor.kind !== 'account') throw refuse('FORBIDDEN');
  return actor;
}

/** Tries the code in a transaction of its own, which commits; then speaks. Refuses with FACTOR_WRONG, RATE_LIMITED. */
async function prove(door: RouteDoor, code: string, enrolling: boolean): Promise<Person> {
  const person = personOf(door);
  const { ip } = visitorOf(door);
  const trial = await door.transaction((ctx) => tryFactor(ctx, person.accountId, code.replaceAll(' ', ''), { enrolling, ip }));
  if (trial === 'tooMany') throw refuse('RATE_LIMITED', { retryAfter: 15 * 60 });
  if (trial === 'wrong') throw refuse('FACTOR_WRONG', {}, [{ path: 'code', code: 'FACTOR_WRONG' }]);
  return person;
}

export const factorRoutes = [
  serve(secondFactor, async (ctx) => {
    const person = personOf(ctx);
    return { ...(await factorOf(ctx, person.accountId)), required: person.factorRequired };
  }),
  serve(enrolFactor, async (ctx) => {
    const { accountId } = personOf(ctx);
    const secret = await beginEnrolment(ctx, accountId);
    const address = totpAddress(secret, { market: (await settings.get(ctx, 'theme')).name, account: await accountLabel(ctx, accountId) });
    return { secret, address, picture: totpPicture(address) };
  }),
  serveOutside(confirmFactor, async (door, { body }) => {
    const person = await prove(door, body.code, true);
    const { token, view, recoveryCodes } = await door.transaction(async (ctx) => {
      const codes = await confirm(ctx, person.accountId);
      return { ...(await enterAgain(ctx, door, person)), recoveryCodes: codes };
    });
    setSessionCookie(door, token);
    return { session: view, recoveryCodes };
  }),
  serveOutside(showFactor, async (door, { body }) => {
    const person = await prove(door, body.code, false);
    // Rights grow when a waiting session passes: it goes on under a new id. A step-up changes nothing but its moment.
    if (person.factor !== 'code') {
      return door.transaction(async (ctx) => {
        await markShown(ctx, person.sessionId);
        return callersSession(ctx);
      });
    }
    const { token, view } = await door.transaction((ctx) => enterAgain(ctx, door, person));
    setSessionCookie(door, token);
    return view;
  }),
  serve(renewRecoveryCodes, async (ctx) => {
    const { accountId } = personOf(ctx);
    if (!(await factorOf(ctx, accountId)).active) throw refuse('FACTOR_MISSING');
    return { recoveryCodes: await makeRecoveryCodes(ctx, accountId) };
  }),
  serve(dropFactor, async (ctx) => {
    const person = personOf(ctx);
    if (person.factorRequired) throw refuse('FACTOR_REQUIRED');
    if (!(await forgetFactor(ctx, person.accountId))) throw refuse('FACTOR_MISSING');
    return undefined;
  }),
];
