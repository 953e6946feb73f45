import { route } from '@react-router/dev/routes';

export default [route('moderation', 'console/moderation/moderation.tsx')];
