import { index, route } from '@react-router/dev/routes';

export default [index('account/orders/orders.tsx'), route('orders/:number', 'account/orders/order.tsx')];
