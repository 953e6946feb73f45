import { route } from '@react-router/dev/routes';

export default [
  route('settings', 'console/settings/list.tsx'),
  route('settings/letters', 'console/settings/letters.tsx'),
  route('settings/:key', 'console/settings/setting.tsx'),
];
