import { layout, route } from '@react-router/dev/routes';

export const outside = [
  layout('office/entry/layout.tsx', { id: 'cabinet-entry' }, [
    route('sign-in', 'office/entry/sign-in.tsx', { id: 'cabinet-sign-in' }),
    route('password', 'office/entry/forgot-password.tsx', { id: 'cabinet-password' }),
    route('second-factor', 'office/entry/second-factor.tsx', { id: 'cabinet-second-factor' }),
    route('password/new', 'office/entry/new-password.tsx'),
    route('invitation', 'office/entry/invitation.tsx'),
    route('register', 'cabinet/entry/register.tsx'),
    route('closed', 'office/entry/closed.tsx'),
  ]),
];
