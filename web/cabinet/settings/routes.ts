import { index, route } from '@react-router/dev/routes';

export default [
  route('settings', 'cabinet/settings/layout.tsx', [
    index('cabinet/settings/profile.tsx'),
    route('hours', 'cabinet/settings/hours.tsx'),
    route('delivery', 'cabinet/settings/delivery.tsx'),
    route('account', 'cabinet/settings/account.tsx'),
  ]),
];
