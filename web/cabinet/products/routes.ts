import { route } from '@react-router/dev/routes';

export default [
  route('products', 'cabinet/products/products.tsx'),
  route('products/new', 'cabinet/products/new.tsx'),
  route('products/:id', 'cabinet/products/product.tsx'),
];
