import { merchantOf } from '#platform/ctx';
import { serve, serveOutside, serveRaw } from '#platform/routes';
import { acceptAgreement as accept } from './actions/accept-agreement.ts';
import * as contract from './contract.ts';
import { sendAgreementPdf } from './pdf.ts';
import { agreementsOf, agreementVersions, shownText } from './queries/agreements.ts';
import { listMerchantAgreements } from './queries/list.ts';
import { readPlainText } from './rules/agreement-text.ts';
import { findAgreement, presentAgreement } from './tables/agreements.ts';

export const routes = [
  serve(contract.listAgreements, async (ctx) => ({
    items: (await agreementsOf(ctx, merchantOf(ctx))).map((agreement) => presentAgreement(agreement, ctx.language)),
  })),
  serve(contract.getAgreement, async (ctx, { params, query }) => {
    const agreement = await findAgreement(ctx, params.id);
    const shown = await shownText(ctx, agreement, query.language ?? ctx.language);
    return { ...presentAgreement(agreement, shown.language), ...shown, clauses: readPlainText(shown.text).clauses };
  }),
  serveOutside(contract.acceptAgreement, (door, { params, body }) =>
    door.transaction(async (ctx) => {
      const agreement = await accept(ctx, params.id, { language: body.language ?? ctx.language, textHash: body.textHash, ip: door.request.ip });
      return presentAgreement(agreement, ctx.language);
    }),
  ),
  serveRaw(contract.getAgreementPdf, (door, { params, query }) => sendAgreementPdf(door, params.id, query.language)),
  serveRaw(contract.getMerchantAgreementPdf, (door, { params, query }) => sendAgreementPdf(door, params.id, query.language)),
  serve(contract.listMerchantAgreements, (ctx, { query }) => listMerchantAgreements(ctx, query)),
  serve(contract.listAgreementVersions, async (ctx) => ({ items: await agreementVersions(ctx) })),
];
