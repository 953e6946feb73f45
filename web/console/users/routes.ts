import { route } from '@react-router/dev/routes';

export default [route('users', 'console/users/users.tsx'), route('users/roles', 'console/users/roles.tsx')];
