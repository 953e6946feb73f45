import { index } from '@react-router/dev/routes';

export default [index('console/control/control.tsx')];
