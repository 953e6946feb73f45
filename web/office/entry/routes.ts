import { route } from '@react-router/dev/routes';

const forward = 'office/entry/forward.ts';

/** The addresses that letters carry lead to the pages of the office. */
export default [
  route('sign-in', forward, { id: 'forward-sign-in' }),
  route('sign-in/password', forward, { id: 'forward-password' }),
  route('invitation', forward, { id: 'forward-invitation' }),
  route('sell', forward, { id: 'forward-sell' }),
];
