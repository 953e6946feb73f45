import cyrillic from '@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/onest/files/onest-latin-wght-normal.woff2?url';
import '@fontsource-variable/onest/wght.css';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation } from 'react-router';
import { ErrorPage } from './error-page.tsx';
import './ui/tokens.css';
import './ui/base.css';
import { brandAttributes, iconOf } from './brand.ts';
import { readerAttributes } from './reader.ts';
import { BrandStyle, useBrand } from './use-brand.tsx';
import { useReader } from './use-reader.tsx';

export const links = () => [cyrillic, latin].map((href) => ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const }));

const office = /^\/(cabinet|console|dev)(\/|$)/;

export function Layout({ children }: { children: ReactNode }) {
  const reader = useReader();
  const brand = useBrand();
  const surface = office.test(useLocation().pathname) ? 'office' : 'shop';
  return (
    <html {...readerAttributes(reader)} {...brandAttributes(brand)} data-surface={surface} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="icon" href={iconOf(brand)} type={iconOf(brand).endsWith('.webp') ? 'image/webp' : 'image/svg+xml'} />
        <Links />
        <BrandStyle />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
