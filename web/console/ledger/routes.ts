import { route } from '@react-router/dev/routes';

export default [route('ledger', 'console/ledger/ledger.tsx')];
