import { route } from '@react-router/dev/routes';

export default [route('products', 'console/products/list.tsx'), route('products/:id', 'console/products/product.tsx')];
