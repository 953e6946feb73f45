import { route } from '@react-router/dev/routes';

export default [route('merchants', 'store/merchants/merchants.tsx'), route('merchants/:id', 'store/merchants/merchant.tsx')];
