import { useRouteLoaderData } from 'react-router';
import type { SurfaceData } from '../office/surface-loader.ts';

/** What the cabinet's frame knows: who is here, with which rights. */
export function useCabinet(): SurfaceData {
  const frame = useRouteLoaderData<SurfaceData>('cabinet/layout');
  if (!frame) throw new Error('broken invariant: a page of the cabinet stands inside its frame');
  return frame;
}

/** Whether this person may do it: buttons that the API would refuse are not shown. */
export function useMay(permission: string): boolean {
  return useCabinet().permissions.includes(permission);
}
