import type { Language } from '#kernel/language';
import { type Ctx } from '#platform/ctx';
import { makePdf } from '#platform/files/pdf';
import type { RouteDoor } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { shownText, type ShownText } from './queries/agreements.ts';
import { readPlainText } from './rules/agreement-text.ts';
import { type Agreement, findAgreement } from './tables/agreements.ts';

/** Everything a PDF is made of; the same agreement makes the same bytes. */
async function makeAgreementPdf(agreement: Agreement, shown: ShownText): Promise<Buffer> {
  const t = wordsIn(shown.language);
  const { title, clauses } = readPlainText(shown.text);
  const date = agreement.acceptedAt ?? agreement.sentAt;
  const when = new Intl.DateTimeFormat(shown.language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Kyiv' }).format(date);
  return makePdf({
    title,
    subtitle: agreement.acceptedAt ? t('documents.acceptedAt', { when }) : t('documents.notAccepted'),
    issuedAt: date,
    footer: `${title} · SHA-256 ${shown.textHash.slice(0, 16)}…`,
    blocks: [
      ...clauses.flatMap((clause, at) => [
        { kind: 'heading' as const, text: `${at + 1}. ${clause.heading}` },
        ...clause.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      ]),
      ...(agreement.acceptedAt
        ? [
            {
              kind: 'facts' as const,
              rows: [
                [t('documents.accepted'), when],
                [t('documents.acceptedIp'), agreement.acceptedIp ?? ''],
                [t('documents.textHash'), shown.textHash],
              ] as const,
            },
          ]
        : []),
      {
        kind: 'signatures',
        sides: [
          { role: t('documents.operator'), name: agreement.operatorDetails.signatory || agreement.operatorDetails.legalName },
          { role: t('documents.merchant'), name: agreement.counterparty.signatory || agreement.counterparty.legalName },
        ],
      },
    ],
  });
}

/** Sends an agreement as PDF: read in a transaction, drawn outside it. */
export async function sendAgreementPdf(door: RouteDoor, id: string, language?: Language) {
  const { agreement, shown } = await door.transaction(async (ctx: Ctx) => {
    const found = await findAgreement(ctx, id);
    return { agreement: found, shown: await shownText(ctx, found, language ?? ctx.language) };
  });
  const bytes = await makeAgreementPdf(agreement, shown);
  const name = `agreement-${agreement.number.replaceAll('/', '-')}.pdf`;
  return door.reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
