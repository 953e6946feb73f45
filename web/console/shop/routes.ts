import { route } from '@react-router/dev/routes';

export default [route('shop', 'console/shop/shop.tsx')];
