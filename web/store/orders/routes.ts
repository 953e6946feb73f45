import { route } from '@react-router/dev/routes';

export default [route('orders/:number', 'store/orders/placed.tsx')];
