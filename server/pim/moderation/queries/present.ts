import type { AttributeValue } from '#kernel/attribute-value';
import { type Language, inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import * as catalog from '#catalog';
import * as identity from '#identity';
import * as media from '#media';
import type { Ctx } from '#platform/ctx';
import { hasWord, wordsIn } from '#platform/words';
import type { Finding } from '../rules/finding.ts';
import type { CaseLine } from './cases.ts';
import { trustOf } from './trust.ts';

/** Findings in words: what is wrong and how to mend it. */
export function presentFindings(ctx: Ctx, findings: readonly Finding[]) {
  const t = wordsIn(ctx.language);
  return findings.map((finding) => ({
    code: finding.code,
    field: finding.field,
    severity: finding.severity,
    message: t(`findings.${finding.code}.title`, finding.data),
    hint: t(`findings.${finding.code}.hint`, finding.data),
  }));
}

export function presentReasons(ctx: Ctx, reasons: CaseLine['reasons']) {
  const t = wordsIn(ctx.language);
  return reasons.map((reason) => {
    const key = [`findings.${reason.code}.title`, `moderation.reasons.${reason.code}`].find((candidate) => hasWord(ctx.language, candidate));
    return { field: reason.field, code: reason.code, title: key ? t(key) : reason.code, ...(reason.text ? { text: reason.text } : {}) };
  });
}

export function presentPicture(picture: media.PictureRow) {
  return {
    id: picture.id,
    url: picture.sha && picture.width ? media.pictureUrl(picture.sha, picture.width) : null,
    sha: picture.sha,
    width: picture.width,
    height: picture.height,
    state: picture.state,
  };
}

const isList = (value: AttributeValue): value is readonly string[] => Array.isArray(value);

/** A value as people read it: options by name, numbers with their unit. */
export function valueInWords(attribute: catalog.Attribute | undefined, value: AttributeValue, language: Language): string {
  const option = (code: string) => inLanguage(attribute?.options.find((candidate) => candidate.code === code)?.names, language) || code;
  if (typeof value === 'string') return option(value);
  const unit = (code: string) => wordsIn(language)(`search.units.${code}`, { defaultValue: code });
  if (typeof value === 'number') return [new Intl.NumberFormat(language).format(value), attribute?.unit ? unit(attribute.unit) : ''].filter(Boolean).join(' ');
  if (typeof value === 'boolean') return wordsIn(language)(value ? 'moderation.yes' : 'moderation.no');
  if (isList(value)) return value.map(option).join(', ');
  if ('amount' in value) return `${new Intl.NumberFormat(language).format(value.amount)} ${unit(value.unit)}`;
  if ('length' in value) return `${value.length} × ${value.width} × ${value.height} ${unit(value.unit)}`;
  return inLanguage(value as Record<Language, string>, language);
}

export async function presentLines(ctx: Ctx, lines: readonly CaseLine[]) {
  const merchantIds = [...new Set(lines.map((line) => line.merchantId))];
  const names = await identity.organisationNames(ctx, merchantIds);
  const trust = await trustOf(ctx, merchantIds);
  const pictures = await media.pictures(
    ctx,
    lines.flatMap((line) => (line.mediaId ? [line.mediaId] : [])),
  );
  const tree = new Map((await catalog.categories(ctx)).map((category) => [category.code, category]));
  return lines.map((line) => {
    const picture = line.mediaId ? pictures.get(line.mediaId) : undefined;
    return {
      id: line.id,
      kind: line.kind,
      status: line.state as 'waiting' | 'decided' | 'replaced',
      product: {
        id: line.productId,
        name: inLanguage(line.name, ctx.language),
        brand: line.brand,
        category: line.categoryCode,
        categoryName: inLanguage(tree.get(line.categoryCode)?.names, ctx.language),
      },
      merchant: {
        id: line.merchantId,
        name: names.get(line.merchantId) ?? line.merchantId,
        trustPercent: trust.get(line.merchantId)!.sharePercent,
        decided: trust.get(line.merchantId)!.decided,
      },
      picture: picture ? presentPicture(picture) : null,
      price: line.priceMinor === null ? null : money(line.priceMinor, line.currency!),
      findings: presentFindings(ctx, line.findings),
      changedFields: line.difference.length,
      risk: line.risk,
      openedAt: line.openedAt.toISOString(),
      dueAt: line.dueAt.toISOString(),
      verdict: line.verdict as 'publish' | 'revise' | 'reject' | null,
      decidedAt: line.decidedAt?.toISOString() ?? null,
      decidedBy: line.decidedBy,
    };
  });
}
