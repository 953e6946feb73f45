import { IconFileText, IconPackages, IconSend, IconUserCheck } from '@tabler/icons-react';
import { useWords } from '../../words.tsx';

const steps = [
  { id: 'apply', icon: IconSend },
  { id: 'decide', icon: IconUserCheck },
  { id: 'agree', icon: IconFileText },
  { id: 'goods', icon: IconPackages },
] as const;

/** What an applicant may expect, and when. */
export function WhatFollows() {
  const t = useWords('entry');
  return (
    <aside className="entry-promise">
      <h2>{t('follows.title')}</h2>
      <ol>
        {steps.map(({ id, icon: Sign }) => (
          <li key={id}>
            <span>
              <Sign size={17} stroke={1.7} aria-hidden="true" />
            </span>
            <p>
              <b>{t(`follows.${id}.title`)}</b>
              {t(`follows.${id}.text`)}
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
