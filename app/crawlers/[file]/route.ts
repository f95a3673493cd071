import { getSlugPage, listCategories } from '#app/_lib/catalog.ts';
import { robots, type SitemapEntry, sitemap, sitemapIndex } from '#app/_lib/sitemap.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import { env } from '#lib/platform/env.ts';

/**
 * What crawlers ask for, baked and kept like every other page; `next.config.js` maps the well-known addresses to it.
 * They are not routes of their own, since the build would then bake them, and the build has no database.
 */
export const dynamic = 'force-static';
export const generateStaticParams = () => [];

const XML = 'application/xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

export async function GET(_: Request, { params }: RouteContext<'/crawlers/[file]'>): Promise<Response> {
  const { file } = await params;
  const siteUrl = env().SITE_URL;
  if (file === 'robots.txt') return answer(robots(siteUrl), TEXT);
  if (file === 'sitemap.xml') return answer(sitemapIndex(siteUrl, (await getSlugPage(1))?.pageCount ?? 1), XML);
  const page = Number(/^sitemap-([1-9]\d{0,3})\.xml$/.exec(file)?.[1]);
  const chunk = page ? await getSlugPage(page) : null;
  if (!chunk) return new Response('No such file', { status: 404, headers: { 'content-type': TEXT } });
  const products = chunk.slugs.map(({ slug, assembledAt }) => ({
    path: (locale) => paths.product(locale, slug),
    changedAt: assembledAt,
  })) satisfies SitemapEntry[];
  return answer(sitemap(siteUrl, page === 1 ? [...(await shelves()), ...products] : products), XML);
}

function answer(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}

async function shelves(): Promise<SitemapEntry[]> {
  const categories = await listCategories();
  return [
    { path: paths.home },
    { path: (locale) => studioPath(locale) },
    ...categories.map(({ slug }): SitemapEntry => ({ path: (locale) => paths.category(locale, slug) })),
  ];
}
