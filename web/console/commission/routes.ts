import { route } from '@react-router/dev/routes';

export default [route('commission', 'console/commission/commission.tsx')];
