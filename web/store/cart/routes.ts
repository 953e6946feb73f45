import { route } from '@react-router/dev/routes';

export default [route('cart', 'store/cart/cart.tsx')];
