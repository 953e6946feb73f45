import { route } from '@react-router/dev/routes';

export default [route('agreements', 'cabinet/agreements/agreements.tsx'), route('agreements/:id', 'cabinet/agreements/agreement.tsx')];
