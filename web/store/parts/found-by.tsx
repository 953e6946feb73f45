import { useLocation, useRouteLoaderData } from 'react-router';
import { isLanguage, languages } from '#kernel/language';
import { useWords } from '../../words.tsx';
import type { ShellFacts } from '../shell/load-shell.ts';

/** What the shell knows, on every page of the shop. */
export function useShell(): ShellFacts {
  const store = useRouteLoaderData('store/layout') as ShellFacts | undefined;
  const account = useRouteLoaderData('account/layout') as ShellFacts | undefined;
  const facts = store ?? account;
  if (!facts) throw new Error('broken invariant: pages of the shop stand in its shell');
  return facts;
}

type FoundByProps = { title: string; description?: string | undefined; path: string; picture?: string | undefined; hidden?: boolean };

/** How search engines and messengers see the page: one address per page, one per language. */
export function FoundBy({ title, description, path, picture, hidden = false }: FoundByProps) {
  const { origin } = useShell();
  const t = useWords();
  const asked = new URLSearchParams(useLocation().search).get('lang');
  const address = (language?: string) => `${origin}${path}${language ? `${path.includes('?') ? '&' : '?'}lang=${language}` : ''}`;
  const own = address(isLanguage(asked) ? asked : undefined);
  return (
    <>
      <title>{`${title} · ${t('name')}`}</title>
      {description ? <meta name="description" content={description.slice(0, 300)} /> : null}
      {hidden ? <meta name="robots" content="noindex, follow" /> : <link rel="canonical" href={own} />}
      {hidden ? null : languages.map((language) => <link key={language} rel="alternate" hrefLang={language} href={address(language)} />)}
      {hidden ? null : <link rel="alternate" hrefLang="x-default" href={address()} />}
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description.slice(0, 300)} /> : null}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('name')} />
      {hidden ? null : <meta property="og:url" content={own} />}
      {picture ? <meta property="og:image" content={new URL(picture, origin).href} /> : null}
    </>
  );
}

/** Facts for search engines. The nonce is the server's; browsers hide it from scripts, so it is not compared. */
export function Schema({ facts, nonce }: { facts: object; nonce: string }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
