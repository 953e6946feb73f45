import { index } from '@react-router/dev/routes';

export default [index('cabinet/home/home.tsx')];
