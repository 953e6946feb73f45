import { IconArrowUpRight } from '@tabler/icons-react';
import { Mark } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

const accounts = {
  cabinet: ['shoes', 'tools', 'beauty'],
  console: ['admin', 'moderator', 'finance'],
} as const;

/** A demonstration shows its accounts: one click fills the form. */
export function DemoAccounts({ surface, onChoose }: { surface: keyof typeof accounts; onChoose: (login: string) => void }) {
  const t = useWords('entry');
  return (
    <section className="card entry-demo">
      <h2>{t('demo.title')}</h2>
      <ul className="entry-people">
        {accounts[surface].map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(`${name}@agora.test`)}>
              <Mark text={t(`demo.${name}`)} round />
              <span>
                {t(`demo.${name}`)}
                <small>{name}@agora.test</small>
              </span>
              <IconArrowUpRight size={16} stroke={1.7} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
