import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import '../css/store.css';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { ShellFacts } from './load-shell.ts';
import { PhoneBar } from './phone-bar.tsx';

/** What stands around every page of the shop. */
export function Shell({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  const t = useWords();
  return (
    <div className="shop">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Header facts={facts} />
      <main id="content" className="wrap">
        {children}
      </main>
      <Footer facts={facts} />
      <PhoneBar quantity={facts.quantity} />
    </div>
  );
}
