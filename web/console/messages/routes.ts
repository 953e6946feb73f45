import { route } from '@react-router/dev/routes';

export default [route('messages', 'office/messages/messages.tsx', { id: 'console-messages' })];
