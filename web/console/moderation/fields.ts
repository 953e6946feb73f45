import type { OutputOf } from '#kernel/contract';
import { languages } from '#kernel/language';
import type { getModerationCase } from '#moderation/contract';
import type { Words } from '../../words.tsx';

export type Case = OutputOf<typeof getModerationCase>;
export type FieldRow = { id: string; label: string; before: string | null; after: string | null; changed: boolean };
export type Reason = { field: string; code: string; text?: string };

/** Codes that a moderator may give without a finding. */
export const reasonCodes = [
  'TEXT_QUALITY',
  'PICTURE_QUALITY',
  'PICTURE_FOREIGN',
  'WRONG_CATEGORY',
  'WRONG_VARIANTS',
  'BRAND_RIGHTS',
  'FORBIDDEN_GOODS',
  'OTHER',
] as const;

const entities: Record<string, string> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** A description as plain words: paragraphs and list items become lines. */
export function plainText(html: string): string {
  const lines = html.replace(/<(?:\/p|br ?\/?|\/li|\/h\d)>/g, '\n').replace(/<[^>]+>/g, '');
  return lines
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Any kept value as a person reads it. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map((one) => valueText(one) ?? '')
        .filter(Boolean)
        .join(', ') || null
    );
  const record = value as Record<string, unknown>;
  if ('amount' in record && 'unit' in record) return `${String(record['amount'])} ${String(record['unit'])}`;
  return (
    Object.values(record)
      .map((one) => valueText(one) ?? '')
      .filter(Boolean)
      .join(' · ') || null
  );
}

export function labelOf(field: string, one: Pick<Case, 'content'>, t: Words): string {
  const [root = field, part] = field.split('.');
  if (root === 'attributes' && part) return one.content.attributes.find((attribute) => attribute.code === part)?.name ?? part;
  const base = t(`console-moderation:fields.${root.replace(/\[.*$/, '')}`, { defaultValue: root });
  const language = part && ['uk', 'ru', 'kk', 'en'].includes(part) ? t(`common:languageShort.${part}`) : '';
  return language ? `${base}, ${language}` : base;
}

const isPicture = (field: string) => field === 'media' || field.startsWith('media');

const roots = ['name', 'description'];

/** Names, then descriptions, each in the house's order of languages; the rest after them as it came. */
function placeOf(field: string): number {
  const [root = '', language] = field.split('.');
  const group = roots.indexOf(root);
  return group < 0 ? roots.length * 10 : group * 10 + languages.findIndex((one) => one === language);
}

function changedRows(one: Case, t: Words): FieldRow[] {
  return one.differences
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
    .map((difference) => {
      const shown = isPicture(difference.field)
        ? {
            before: t('console-moderation:pictures', { count: Array.isArray(difference.before) ? difference.before.length : 0 }),
            after: t('console-moderation:pictures', { count: Array.isArray(difference.after) ? difference.after.length : one.content.pictures.length }),
          }
        : { before: valueText(difference.before), after: valueText(difference.after) };
      return { id: difference.field, label: labelOf(difference.field, one, t), ...shown, changed: true };
    });
}

/** Texts stand in the house's order of languages, the shop's first one on top. */
function inOrder(texts: Record<string, string>): [string, string][] {
  return languages.flatMap((language) => (texts[language] === undefined ? [] : [[language, texts[language]] as [string, string]]));
}

function allRows(one: Case, t: Words): FieldRow[] {
  const row = (id: string, after: string | null): FieldRow => ({ id, label: labelOf(id, one, t), before: after, after, changed: false });
  const { content, product } = one;
  return [
    ...inOrder(content.name).map(([language, text]) => row(`name.${language}`, text)),
    ...inOrder(content.description).map(([language, text]) => row(`description.${language}`, plainText(text) || null)),
    row('category', product.categoryName),
    row('brand', product.brand),
    row('article', content.article),
    ...content.attributes.map((attribute) => row(`attributes.${attribute.code}`, attribute.value)),
    row('media', t('console-moderation:pictures', { count: content.pictures.length })),
  ];
}

/** What a moderator judges, one below the other: of a changed product the changes, of a new one everything. */
export function rowsOf(one: Case, t: Words): { rows: FieldRow[]; same: string } {
  const all = allRows(one, t);
  if (one.kind === 'new') return { rows: all, same: '' };
  const rows = changedRows(one, t);
  const touched = new Set(rows.map((row) => row.id));
  const same = all.filter((row) => row.after && !touched.has(row.id) && ![...touched].some((id) => id.startsWith(`${row.id}.`) || row.id.startsWith(`${id}.`)));
  return { rows, same: same.map((row) => row.label.toLowerCase()).join(', ') };
}

function likelyCode(field: string): (typeof reasonCodes)[number] {
  if (isPicture(field)) return 'PICTURE_QUALITY';
  if (field.startsWith('name') || field.startsWith('description')) return 'TEXT_QUALITY';
  if (field.startsWith('category')) return 'WRONG_CATEGORY';
  if (field.startsWith('variants')) return 'WRONG_VARIANTS';
  return field.startsWith('brand') ? 'BRAND_RIGHTS' : 'OTHER';
}

const touches = (findingField: string, field: string) => findingField === field || findingField.startsWith(`${field}.`) || field.startsWith(`${findingField}.`);

/** The reasons that the form starts with: fields that were sent back, else what the checks found, else an open line. */
export function firstReasons(one: Case, returned: readonly string[]): Reason[] {
  if (returned.length > 0)
    return returned.map((field) => ({ field, code: one.findings.find((finding) => touches(finding.field, field))?.code ?? likelyCode(field) }));
  if (one.findings.length > 0) return one.findings.map((finding) => ({ field: finding.field, code: finding.code }));
  return [{ field: Object.keys(one.content.description).length > 0 ? `description.${Object.keys(one.content.description)[0]}` : 'media', code: 'OTHER' }];
}

/** Four bars of risk. */
export const riskBars = (risk: number) => (risk >= 45 ? 4 : risk >= 30 ? 3 : risk >= 15 ? 2 : risk > 5 ? 1 : 0);
