import { route } from '@react-router/dev/routes';

export default [route('system', 'console/system/system.tsx')];
