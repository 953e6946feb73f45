import { route } from '@react-router/dev/routes';

export default [route('*', 'store/missing/missing.tsx')];
