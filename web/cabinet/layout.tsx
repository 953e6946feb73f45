import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { SectionFiles } from '../office/section.ts';
import { frameRevalidates, loadSurface } from '../office/surface-loader.ts';
import { OfficeSurface } from '../office/surface.tsx';

const sections = import.meta.glob('./*/section.ts', { eager: true, import: 'section' }) as SectionFiles;

export const loader = (given: LoaderFunctionArgs) => loadSurface(given, 'cabinet');
export const shouldRevalidate = frameRevalidates;

export default function CabinetLayout() {
  return (
    <OfficeSurface surface="cabinet" data={useLoaderData<typeof loader>()} sections={sections}>
      <Outlet />
    </OfficeSurface>
  );
}
