import { route } from '@react-router/dev/routes';

export default [route('finance', 'cabinet/finance/statement.tsx'), route('finance/commission', 'cabinet/finance/commission.tsx')];
