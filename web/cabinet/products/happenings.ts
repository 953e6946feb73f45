import type { Happening } from '../../ui/office/index.ts';
import type { useWords } from '../../words.tsx';
import type { Product } from './types.ts';

type Entry = { id: string; at: string; action: string; actorName: string | null; source: string; reason: string | null; after: unknown };
const fieldWords: Record<string, string> = {
  name: 'texts.name',
  description: 'texts.description',
  brand: 'texts.brand',
  article: 'texts.article',
  category: 'category.label',
  categoryCode: 'category.label',
  attributes: 'attributes.title',
  variants: 'variants.title',
  media: 'photos.title',
};

/** What an edit touched, in the words of the editor's own fields. */
function fieldsOf({ after }: Entry, t: ReturnType<typeof useWords>): string {
  const touched = Object.keys((after as Record<string, unknown> | null) ?? {}).flatMap((path) => fieldWords[path.split(/[.[]/)[0]!] ?? []);
  return [...new Set(touched)].map((key) => t(`cabinet-products:${key}`).toLocaleLowerCase()).join(', ');
}

/** A verdict's reasons as they are kept (`name.uk TEXT_QUALITY what to do`), in words. */
function noteOf(reason: string, t: ReturnType<typeof useWords>): string {
  const parts = reason.split('; ').map((part) => {
    const [, code, text] = /^[\w.[\]-]+ ([A-Z][A-Z_]+)(?: (.*))?$/.exec(part) ?? [];
    const title = code ? t(`moderation:reasons.${code}`, { defaultValue: t(`findings:${code}.title`, { defaultValue: '' }) }) : part;
    return [title, text].filter(Boolean).join(': ');
  });
  return parts.filter(Boolean).join('; ');
}

/** What happened to a product, newest first: its edits by name, the moderator's verdicts in words. */
export function happenings(product: Product, entries: readonly Entry[], t: ReturnType<typeof useWords>): Happening[] {
  const past = entries.map((entry): Happening => ({
    id: entry.id,
    at: entry.at,
    text: t(`cabinet-products:happened.${entry.action}`, {
      fields: fieldsOf(entry, t),
      defaultValue: t(`history:actions.${entry.action}`, { defaultValue: entry.action }),
    }),
    by: entry.actorName ?? t(`history:sources.${entry.source}`, { defaultValue: entry.source }),
    kind: 'change',
    ...(/revise|reject|deactivated$/.test(entry.action) ? { tone: 'amber' as const } : /publish/.test(entry.action) ? { tone: 'green' as const } : {}),
    ...(entry.reason ? { note: noteOf(entry.reason, t) } : {}),
  }));
  const tells = (action: string) => entries.some((entry) => entry.action === action);
  if (tells('products.created')) return past;
  // Products older than the record of single edits: what is known of them is their making and their version.
  const made: Happening = { id: 'made', at: product.createdAt, text: t('cabinet-products:happened.created'), kind: 'change' };
  if (tells('products.edited')) return [...past, made];
  const by = t(`history:sources.${product.source}`, { defaultValue: product.source });
  const version: Happening = {
    id: 'version',
    at: product.changedAt,
    text: t('cabinet-products:happened.version', { version: product.version }),
    kind: 'change',
  };
  return (product.version > 1 ? [...past, version, made] : [...past, { ...made, by }]).toSorted((a, b) => String(b.at).localeCompare(String(a.at)));
}
