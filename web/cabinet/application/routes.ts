import { route } from '@react-router/dev/routes';

export default [route('application', 'cabinet/application/application.tsx')];
