import { route } from '@react-router/dev/routes';

export default [route('city', 'store/city/city.tsx')];
