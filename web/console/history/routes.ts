import { route } from '@react-router/dev/routes';

export default [route('history', 'console/history/history.tsx')];
