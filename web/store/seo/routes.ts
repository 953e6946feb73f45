import { route } from '@react-router/dev/routes';

export default [route('sitemap.xml', 'store/seo/sitemap.ts'), route('robots.txt', 'store/seo/robots.ts')];
