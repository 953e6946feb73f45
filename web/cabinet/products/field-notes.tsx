import { IconAlertTriangle, IconGavel } from '@tabler/icons-react';
import { Note } from '../../ui/office/index.ts';
import type { Product } from './types.ts';

export type Remarks = { findings: Product['findings']; reasons: Product['reasons'] };

const under = (field: string, path: string) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);

/** What the checks and the moderator say of one field, at the field. `exact` leaves out what is said of its parts. */
export function FieldNotes({ remarks, path, exact = false }: { remarks: Remarks; path: string; exact?: boolean }) {
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
      {remarks.findings
        .filter((one) => concerns(one.field))
        .map((one) => (
          <Note key={`${one.field} ${one.code} ${one.message}`} tone={one.severity === 'block' ? 'red' : 'amber'} icon={IconAlertTriangle}>
            <b>{one.message}</b>. {one.hint}
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
