import { route } from '@react-router/dev/routes';

export default [
  route('orders', 'console/orders/list.tsx'),
  route('orders/new', 'console/orders/phone-order.tsx'),
  route('orders/:id', 'console/orders/order.tsx'),
];
