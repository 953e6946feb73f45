import { route } from '@react-router/dev/routes';

export default [route('sign-in', 'account/sign-in/sign-in.tsx'), route('sign-out', 'account/sign-in/sign-out.ts')];
