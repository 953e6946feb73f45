import type { Localised } from '#kernel/language';
import { inLanguage } from '#kernel/language';
import { Callout, DiffList, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Difference, Saved } from './save-profile.ts';

const named = [
  'name',
  'story',
  'brands',
  'email',
  'phone',
  'city',
  'legalAddress',
  'actualAddress',
  'signatory',
  'bankAccount',
  'dispatchCity',
  'dispatchDays',
  'returnDays',
];
const elsewhere: Record<string, string> = { hours: 'hours.week', daysOff: 'daysOff.title', deliveryMethods: 'delivery.methods', logo: 'fields.logoLetters' };

/** Somebody saved the same page a moment ago: who it was, and what differs. What was typed stays in its fields; saving again writes it. */
export function ProfileConflict({ result }: { result: Saved | undefined }) {
  const t = useWords('cabinet-settings');
  const f = useFormat();
  if (!result?.theirs) return null;
  const { by, at, differences } = result.theirs;
  const textOf = (value: unknown): string => {
    if (Array.isArray(value))
      return value.every((one) => typeof one === 'string') ? value.map((one) => t(`delivery.names.${one}`, { defaultValue: one })).join(', ') : '';
    if (value !== null && typeof value === 'object') return 'letters' in value ? String(value.letters) : inLanguage(value as Localised, f.language);
    return String(value ?? '');
  };
  const label = ({ field }: Difference) => t(named.includes(field) ? `fields.${field}` : (elsewhere[field] ?? 'conflict.other'));
  return (
    <>
      <Callout tone="amber">
        <b>{t(by ? 'conflict.titleBy' : 'conflict.title', { who: by, when: at ? f.when(at) : '' })}</b> {t('conflict.text')}
      </Callout>
      {differences.length > 0 ? (
        <Section title={t('conflict.difference')}>
          <DiffList
            fields={differences.map((one) => ({
              id: one.field,
              label: label(one),
              ...(textOf(one.theirs) === textOf(one.mine) ? { content: t('conflict.differs') } : { before: textOf(one.theirs), after: textOf(one.mine) }),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
