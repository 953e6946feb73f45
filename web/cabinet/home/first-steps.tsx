import { IconClockHour9, IconFileImport, IconKey, IconUsers } from '@tabler/icons-react';
import { ButtonLink, Section } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

const steps = [
  { id: 'goods', icon: IconFileImport, to: '/cabinet/imports' },
  { id: 'hours', icon: IconClockHour9, to: '/cabinet/settings' },
  { id: 'people', icon: IconUsers, to: '/cabinet/users' },
  { id: 'api', icon: IconKey, to: '/cabinet/api-keys' },
] as const;

/** For a cabinet without goods: what to begin with. */
export function FirstSteps() {
  const t = useWords('cabinet');
  return (
    <Section title={t('first.title')} flush aside={t('first.aside')}>
      {steps.map(({ id, icon: Sign, to }) => (
        <div key={id} className="duty">
          <i className="tone-blue">
            <Sign size={18} stroke={1.7} aria-hidden="true" />
          </i>
          <p>
            {t(`first.${id}.title`)}
            <small>{t(`first.${id}.text`)}</small>
          </p>
          <span className="duty-end">
            <ButtonLink to={to}>{t(`first.${id}.action`)}</ButtonLink>
          </span>
        </div>
      ))}
    </Section>
  );
}
