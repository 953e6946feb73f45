import { route } from '@react-router/dev/routes';

export default [route('brands', 'store/brands/brands.tsx'), route('brands/:slug', 'store/brands/brand.tsx')];
