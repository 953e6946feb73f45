import { route } from '@react-router/dev/routes';

export default [route('help', 'cabinet/help/help.tsx')];
