import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { frameRevalidates, loadSurface } from '../office/surface-loader.ts';
import { OfficeError } from '../office/office-error.tsx';
import { OfficeSurface } from '../office/surface.tsx';
import { menu } from './menu.ts';

export const loader = (given: LoaderFunctionArgs) => loadSurface(given, 'cabinet');
export const shouldRevalidate = frameRevalidates;

export default function CabinetLayout() {
  return (
    <OfficeSurface surface="cabinet" data={useLoaderData<typeof loader>()} menu={menu}>
      <Outlet />
    </OfficeSurface>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <OfficeError error={error} surface="cabinet" menu={menu} />;
}
