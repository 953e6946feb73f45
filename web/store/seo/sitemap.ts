import type { LoaderFunctionArgs } from 'react-router';
import { listBrands, listPages, listStoreMerchants } from '#content/contract';
import { languages } from '#kernel/language';
import { sitemap } from '#search/contract';
import type { Api } from '../../api.ts';
import { pageOf } from '../../context.ts';

const chunk = 5_000;

function entry(address: string, changedAt?: string): string {
  const separator = address.includes('?') ? '&amp;' : '?';
  const others = languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}${separator}lang=${language}"/>`);
  return `<url><loc>${address}</loc>${changedAt ? `<lastmod>${changedAt.slice(0, 10)}</lastmod>` : ''}${others.join('')}</url>`;
}

async function fixedPages(api: Api, origin: string, categories: readonly string[]): Promise<string[]> {
  const [brands, merchants, pages] = await Promise.all([api(listBrands), api(listStoreMerchants), api(listPages)]);
  const paths = [
    '/',
    '/catalog',
    '/brands',
    '/merchants',
    ...categories.map((slug) => `/c/${slug}`),
    ...brands.items.map((brand) => `/brands/${brand.slug}`),
    ...merchants.items.map((merchant) => `/merchants/${merchant.id}`),
    ...pages.items.map((page) => `/pages/${page.slug}`),
  ];
  return paths.map((path) => entry(`${origin}${path}`));
}

const wrapped = (tag: string, body: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${body.join('\n')}\n</${tag}>\n`;

/** Everything that may be found, by chunks: the first one is the index when there are more. */
export async function loader({ context, url }: LoaderFunctionArgs): Promise<Response> {
  const { api, origin } = pageOf(context);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const part = url.searchParams.has('part');
  const found = await api(sitemap, { query: { cursor, limit: chunk } });
  const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'private, max-age=3600' };
  if (found.nextCursor && !part && !cursor) return new Response(wrapped('sitemapindex', await parts(api, origin, found.nextCursor)), { headers });
  const fixed = cursor ? [] : await fixedPages(api, origin, found.categories);
  return new Response(wrapped('urlset', [...fixed, ...found.items.map((item) => entry(`${origin}/p/${item.slug}`, item.changedAt))]), { headers });
}

async function parts(api: Api, origin: string, second: string): Promise<string[]> {
  const addresses = [`${origin}/sitemap.xml?part=1`];
  for (let next: string | null = second; next; next = (await api(sitemap, { query: { cursor: next, limit: chunk } })).nextCursor) {
    addresses.push(`${origin}/sitemap.xml?part=1&amp;cursor=${encodeURIComponent(next)}`);
  }
  return addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
}
