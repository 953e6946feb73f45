import { route } from '@react-router/dev/routes';

export default [route('p/:slug', 'store/product/product.tsx')];
