import { merchantOf, type Ctx } from '#platform/ctx';
import { type Input, serve, serveOutside } from '#platform/routes';
import { blockMerchant, unblockMerchant } from './actions/block.ts';
import { changeProfile } from './actions/change-profile.ts';
import { confirmMerchant, rejectMerchant } from './actions/decide.ts';
import { addNote, assignSpecialist, checkSpecialist } from './actions/desk.ts';
import { pauseOrResume } from './actions/pause.ts';
import { takeApplication } from './apply.ts';
import * as contract from './contract.ts';
import { applicationStatus } from './queries/application.ts';
import { listMerchants } from './queries/list.ts';
import { presentProfile, profile } from './queries/profile.ts';
import { merchantSheet } from './queries/sheet.ts';

async function ownProfile(ctx: Ctx) {
  return presentProfile(await profile(ctx, merchantOf(ctx)));
}

async function pausing(ctx: Ctx, move: 'pause' | 'resume') {
  await pauseOrResume(ctx, merchantOf(ctx), move);
  return ownProfile(ctx);
}

/** `*` is whatever is in force; what is no number is no version of ours, so a conflict. */
function versionOf({ body, ifMatch }: Input<typeof contract.changeOwnProfile>): number | undefined {
  return body.version ?? (ifMatch === undefined || ifMatch === '*' ? undefined : Number(ifMatch));
}

const merchantRoutes = [
  serveOutside(contract.apply, async (door, { body }) => takeApplication(door, body)),
  serve(contract.getApplication, (ctx) => applicationStatus(ctx, merchantOf(ctx))),
  serve(contract.getProfile, ownProfile),
  serve(contract.changeOwnProfile, async (ctx, input) => {
    const { version: _, ...change } = input.body;
    await changeProfile(ctx, merchantOf(ctx), change, versionOf(input));
    return ownProfile(ctx);
  }),
  serve(contract.pauseMerchant, (ctx) => pausing(ctx, 'pause')),
  serve(contract.resumeMerchant, (ctx) => pausing(ctx, 'resume')),
];

const deskRoutes = [
  serve(contract.listMerchants, (ctx, { query }) => listMerchants(ctx, query)),
  serve(contract.getMerchant, (ctx, { params }) => merchantSheet(ctx, params.id)),
  serve(contract.confirm, async (ctx, { params, body }) => {
    if (body.specialistId) await checkSpecialist(ctx, body.specialistId);
    await confirmMerchant(ctx, params.id, body);
    return merchantSheet(ctx, params.id);
  }),
  serve(contract.reject, async (ctx, { params, body }) => {
    await rejectMerchant(ctx, params.id, body);
    return merchantSheet(ctx, params.id);
  }),
  serve(contract.block, async (ctx, { params, body }) => {
    await blockMerchant(ctx, params.id, { ...body, until: body.until ? new Date(body.until) : null });
    return merchantSheet(ctx, params.id);
  }),
  serve(contract.unblock, async (ctx, { params, body }) => {
    await unblockMerchant(ctx, params.id, body.comment);
    return merchantSheet(ctx, params.id);
  }),
  serve(contract.assignSpecialist, async (ctx, { params, body }) => {
    await assignSpecialist(ctx, params.id, body.accountId);
    return merchantSheet(ctx, params.id);
  }),
  serve(contract.addNote, async (ctx, { params, body }) => {
    await addNote(ctx, params.id, body.text);
    return merchantSheet(ctx, params.id);
  }),
];

export const routes = [...merchantRoutes, ...deskRoutes];
