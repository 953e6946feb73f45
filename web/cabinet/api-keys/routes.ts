import { route } from '@react-router/dev/routes';

export default [route('api-keys', 'cabinet/api-keys/api-keys.tsx')];
