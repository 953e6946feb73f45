import { route } from '@react-router/dev/routes';

export default [route('merchants', 'console/merchants/list.tsx'), route('merchants/:id', 'console/merchants/merchant.tsx')];
