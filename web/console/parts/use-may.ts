import { useRouteLoaderData } from 'react-router';
import type { SurfaceData } from '../../office/surface-loader.ts';

/** What the person at the console may do: buttons follow permissions, never a role's name. */
export function useMay(): (permission: string) => boolean {
  const data = useRouteLoaderData('console/layout') as Pick<SurfaceData, 'permissions' | 'account'> | undefined;
  return (permission) => data?.permissions.includes(permission) ?? false;
}

export function useMe(): string | undefined {
  const data = useRouteLoaderData('console/layout') as Pick<SurfaceData, 'permissions' | 'account'> | undefined;
  return data?.account.id;
}
