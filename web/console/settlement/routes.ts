import { route } from '@react-router/dev/routes';

export default [route('settlement', 'console/settlement/balances.tsx'), route('settlement/payments', 'console/settlement/payments.tsx')];
