import { Outlet, useLoaderData } from 'react-router';
import { ShopError } from './shell/shop-error.tsx';
import { loadShell } from './shell/load-shell.ts';
import { shellChanges } from './shell/shell-changes.ts';
import { Shell } from './shell/shell.tsx';

export const loader = loadShell;
export const shouldRevalidate = shellChanges;

export default function StoreLayout() {
  const facts = useLoaderData<typeof loader>();
  return (
    <Shell facts={facts}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ShopError error={error} shell="store/layout" />;
}
