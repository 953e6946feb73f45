import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { frameRevalidates, loadSurface } from '../office/surface-loader.ts';
import { OfficeSurface } from '../office/surface.tsx';
import { menu } from './menu.ts';

export const loader = (given: LoaderFunctionArgs) => loadSurface(given, 'console');
export const shouldRevalidate = frameRevalidates;

export default function ConsoleLayout() {
  return (
    <OfficeSurface surface="console" data={useLoaderData<typeof loader>()} menu={menu}>
      <Outlet />
    </OfficeSurface>
  );
}
