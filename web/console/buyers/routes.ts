import { route } from '@react-router/dev/routes';

export default [route('buyers', 'console/buyers/buyers.tsx')];
