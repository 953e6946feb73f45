import { route } from '@react-router/dev/routes';

export default [route('users', 'cabinet/users/users.tsx')];
