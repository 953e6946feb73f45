import { index } from '@react-router/dev/routes';

export default [index('console/home/home.tsx')];
