import { route } from '@react-router/dev/routes';

export default [route('orders', 'cabinet/orders/orders.tsx'), route('orders/:id', 'cabinet/orders/order.tsx')];
