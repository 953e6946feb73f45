import { index } from '@react-router/dev/routes';

export default [index('account/home/home.tsx')];
