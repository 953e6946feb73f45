import { route } from '@react-router/dev/routes';

export default [route('imports', 'cabinet/imports/imports.tsx'), route('imports/:id', 'cabinet/imports/import.tsx')];
