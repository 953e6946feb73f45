import { route } from '@react-router/dev/routes';

export default [route('catalog', 'store/catalog/catalog.tsx')];
