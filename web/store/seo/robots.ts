import type { LoaderFunctionArgs } from 'react-router';

const closed = ['/cabinet', '/console', '/account', '/api', '/cart', '/city', '/preferences', '/orders', '/search'];

export function loader({ url }: LoaderFunctionArgs): Response {
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${url.origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
}
