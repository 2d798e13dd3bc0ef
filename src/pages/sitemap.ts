import { html } from './html.ts';

/** Most addresses of one sitemap. */
const MOST = 50_000;

/** Sitemaps of pages at whole addresses, and the one that lists them if there are several; by file name. */
export function sitemaps(addresses: readonly string[], url: string): ReadonlyMap<string, string> {
  const parts: (readonly string[])[] = [];
  for (let i = 0; i < addresses.length; i += MOST) parts.push(addresses.slice(i, i + MOST));
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  const textOf = (part: readonly string[]) =>
    head +
    html`<urlset xmlns="${space}">\n${part.map((each) => html`<url><loc>${each}</loc></url>\n`)}</urlset>\n`
      .markup;
  const [only = []] = parts;
  if (parts.length <= 1) return new Map([['sitemap.xml', textOf(only)]]);
  const files = parts.map((part, i) => [`sitemap-${i + 1}.xml`, textOf(part)] as const);
  const list = html`<sitemapindex xmlns="${space}">\n${files.map(
    ([name]) => html`<sitemap><loc>${url + name}</loc></sitemap>\n`,
  )}</sitemapindex>\n`;
  return new Map([['sitemap.xml', head + list.markup], ...files]);
}

/** What crawlers may read: everything. */
export const robotsText = (url: string | null): string =>
  `User-agent: *\nAllow: /\n${url === null ? '' : `Sitemap: ${url}sitemap.xml\n`}`;
