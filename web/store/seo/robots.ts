import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';

const closed = ['/cabinet', '/console', '/account', '/api', '/cart', '/city', '/preferences', '/orders', '/search'];

export function loader({ context }: LoaderFunctionArgs): Response {
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${pageOf(context).origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, max-age=3600' } });
}
