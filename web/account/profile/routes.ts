import { route } from '@react-router/dev/routes';

export default [route('profile', 'account/profile/profile.tsx')];
