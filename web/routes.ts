import { type RouteConfig, layout, prefix, route } from '@react-router/dev/routes';
import { sectionsOf } from './build/sections.ts';

export default [
  route('preferences', 'preferences.ts'),
  ...(await sectionsOf('office')),
  layout('store/layout.tsx', await sectionsOf('store')),
  route('account', 'account/layout.tsx', await sectionsOf('account')),
  ...prefix('cabinet', await sectionsOf('cabinet', 'outside')),
  route('cabinet', 'cabinet/layout.tsx', await sectionsOf('cabinet')),
  ...prefix('console', await sectionsOf('console', 'outside')),
  route('console', 'console/layout.tsx', await sectionsOf('console')),
  ...prefix('dev', await sectionsOf('dev')),
  route('*', 'missing.ts'),
] satisfies RouteConfig;
