import { route } from '@react-router/dev/routes';

export default [route('pages/:slug', 'store/pages/page.tsx')];
