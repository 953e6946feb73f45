import { route } from '@react-router/dev/routes';

export default [route('c/:slug', 'store/listing/category.tsx'), route('search', 'store/listing/search.tsx')];
