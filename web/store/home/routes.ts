import { index } from '@react-router/dev/routes';

export default [index('store/home/home.tsx')];
