import { IconAlertTriangle, IconGavel } from '@tabler/icons-react';
import { Note } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Product } from './types.ts';

export type Remarks = { findings: Product['findings']; reasons: Product['reasons'] };

const under = (field: string, path: string) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);

/** The same said of several places is said once, with how often. */
export function alike<T>(all: readonly T[], keyOf: (one: T) => string): { first: T; count: number }[] {
  return [...Map.groupBy(all, keyOf).values()].map((group) => ({ first: group[0]!, count: group.length }));
}

/** What the checks and the moderator say of one field, at the field. `exact` leaves out what is said of its parts. */
export function FieldNotes({ remarks, path, exact = false }: { remarks: Remarks; path: string; exact?: boolean }) {
  const t = useWords('cabinet-products');
  const concerns = (field: string) => (exact ? field === path : under(field, path));
  return (
    <>
      {remarks.reasons
        .filter((one) => concerns(one.field))
        .map((one) => (
          <Note key={`${one.field} ${one.code}`} tone="amber" icon={IconGavel}>
            <b>{one.title}</b>
            {one.text ? <>. {one.text}</> : null}
          </Note>
        ))}
      {alike(
        remarks.findings.filter((one) => concerns(one.field)),
        (one) => `${one.code} ${one.message}`,
      ).map(({ first, count }) => (
        <Note key={`${first.code} ${first.message}`} tone={first.severity === 'block' ? 'red' : 'amber'} icon={IconAlertTriangle}>
          <b>{count > 1 ? t('toMendTimes', { text: first.message, count }) : first.message}</b>. {first.hint}
        </Note>
      ))}
    </>
  );
}

/** Which section of the editor a field stands in. */
export function sectionOf(field: string): string {
  if (field.startsWith('name') || field.startsWith('description') || field === 'brand' || field === 'article') return 'texts';
  return (['category', 'attributes', 'variants', 'media'] as const).find((one) => field.startsWith(one)) ?? 'texts';
}
