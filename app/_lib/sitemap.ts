import { type Locale, locales } from '#lib/catalog/schema.ts';

export type SitemapEntry = {
  path: (locale: Locale) => string;
  /** ISO time of the last change, where it is known. */
  changedAt?: string;
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of a site's sitemaps: one alone may hold 50,000 addresses at most (sitemaps.org). */
export function sitemapIndex(siteUrl: string, fileCount: number): string {
  const entries = Array.from(
    { length: fileCount },
    (_, index) => `<sitemap><loc>${absolute(siteUrl, `/sitemaps/${index + 1}.xml`)}</loc></sitemap>`,
  );
  return `${DECLARATION}\n<sitemapindex xmlns="${SITEMAPS}">${entries.join('')}</sitemapindex>`;
}

export function robots(siteUrl: string): string {
  const sitemapUrl = absolute(siteUrl, '/sitemap.xml');
  return ['User-agent: *', 'Allow: /api/media/', 'Disallow: /api/', `Sitemap: ${sitemapUrl}`, ''].join('\n');
}

/** Each page in each language, with its other languages beside it. */
export function sitemap(siteUrl: string, entries: SitemapEntry[]): string {
  const urls = entries.flatMap(({ path, changedAt }) => {
    const alternates = locales
      .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(siteUrl, path(locale))}"/>`)
      .join('');
    const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : '';
    return locales.map((locale) => `<url><loc>${absolute(siteUrl, path(locale))}</loc>${changed}${alternates}</url>`);
  });
  return `${DECLARATION}\n<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;
}

/** `href` of a URL leaves only `&` to be escaped, and our addresses have none. */
function absolute(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href;
}
