import { layout, route } from '@react-router/dev/routes';

export const outside = [
  layout('office/entry/layout.tsx', { id: 'console-entry' }, [
    route('sign-in', 'office/entry/sign-in.tsx', { id: 'console-sign-in' }),
    route('password', 'office/entry/forgot-password.tsx', { id: 'console-password' }),
    route('second-factor', 'office/entry/second-factor.tsx', { id: 'console-second-factor' }),
  ]),
];
