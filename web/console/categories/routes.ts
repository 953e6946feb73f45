import { route } from '@react-router/dev/routes';

export default [route('categories', 'console/categories/categories.tsx'), route('categories/attributes', 'console/categories/attributes.tsx')];
