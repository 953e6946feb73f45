import { route } from '@react-router/dev/routes';

export default [route('media', 'cabinet/media/media.tsx')];
