import { useRouteLoaderData } from 'react-router';
import { ErrorPage } from '../error-page.tsx';
import { OfficeSurface, type SurfaceProps } from './surface.tsx';
import type { SurfaceData } from './surface-loader.ts';

/** A problem of one page keeps the office around it: the menu and the search are the way on. */
export function OfficeError({ error, surface, menu }: { error: unknown } & Pick<SurfaceProps, 'surface' | 'menu'>) {
  const data = useRouteLoaderData(`${surface}/layout`) as SurfaceData | undefined;
  if (!data) return <ErrorPage error={error} />;
  return (
    <OfficeSurface surface={surface} data={data} menu={menu}>
      <ErrorPage error={error} inside home={`/${surface}`} />
    </OfficeSurface>
  );
}
