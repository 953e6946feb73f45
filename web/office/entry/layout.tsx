import { IconMoon, IconSun } from '@tabler/icons-react';
import { Link, Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languages } from '#kernel/language';
import { pageOf } from '../../context.ts';
import { BrandLogo } from '../../ui/brand-logo.tsx';
import { Mark } from '../../ui/office/index.ts';
import { useBrand } from '../../use-brand.tsx';
import { OfficeProvider } from '../../ui/office/provider.tsx';
import { switchLanguage, useReader } from '../../use-reader.tsx';
import { useLanguage, useWords } from '../../words.tsx';
import './entry.css';

export const loader = ({ context }: LoaderFunctionArgs) => ({ nonce: pageOf(context).nonce });

/** What stands above the doors of the office: whose market this is. */
export default function EntryLayout() {
  const { nonce } = useLoaderData<typeof loader>();
  const { name, letters } = useBrand();
  const t = useWords('common');
  return (
    <OfficeProvider nonce={nonce}>
      <div className="entry">
        <a className="skip-link" href="#content">
          {t('skipToContent')}
        </a>
        <header className="entry-top">
          <Link to="/" reloadDocument className="entry-brand">
            <BrandLogo
              height={32}
              width={180}
              otherwise={
                <>
                  <Mark text={letters} />
                  <b>{name}</b>
                </>
              }
            />
          </Link>
          <Preferences />
        </header>
        <main className="entry-main" id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </OfficeProvider>
  );
}

function Preferences() {
  const t = useWords('common');
  const current = useLanguage();
  const { theme, setTheme } = useReader();
  const next = theme === 'dark' ? 'light' : 'dark';
  const Sign = theme === 'dark' ? IconSun : IconMoon;
  return (
    <div className="entry-preferences">
      <label>
        <span className="visually-hidden">{t('language')}</span>
        <select value={current} onChange={(event) => switchLanguage(event.target.value as (typeof languages)[number])}>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`languages.${language}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-label={t(`theme.${next}`)} title={t(`theme.${next}`)} onClick={() => setTheme(next)}>
        <Sign size={18} stroke={1.7} aria-hidden="true" />
      </button>
    </div>
  );
}
