import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getListing, listCategories, listProducts } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { pageMetadata } from '#app/_lib/page-metadata.ts';
import { CategoryHead } from '#components/catalog/category-head.tsx';
import { EmptyShelf } from '#components/catalog/empty-shelf.tsx';
import { ProductGrid } from '#components/catalog/product-grid.tsx';
import { translator } from '#components/i18n/translator.ts';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { breadcrumbData } from '#components/seo/structured-data.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { parseCategoryView, paths } from '#lib/catalog/paths.ts';
import { sorts } from '#lib/catalog/schema.ts';
import { env } from '#lib/platform/env.ts';

type Props = PageProps<'/[locale]/shop/[category]/[[...view]]'>;

export const revalidate = false;
export const generateStaticParams = () => [];

/** How many pictures surely stand on the first screen, a phone's too. */
const LEADS = 2;

async function requireView({ params }: Props) {
  const locale = await requireLocale(params);
  const { category: slug, view: segments } = await params;
  const view = parseCategoryView(segments) ?? notFound();
  const category = (await listCategories()).find((candidate) => candidate.slug === slug) ?? notFound();
  return { locale, category, ...view };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, category, page } = await requireView(props);
  const t = translator(locale, 'meta');
  const name = category.name[locale];
  return pageMetadata({
    locale,
    title: page > 1 ? `${name}, ${t('pageSuffix', { page })}` : name,
    description: t('categoryDescription', {
      description: category.description[locale],
      count: category.productCount,
    }),
    // Another order of the same shelf is no page of its own to a search engine.
    path: (other) => paths.category(other, category.slug, { sort: sorts[0], page }),
    picture: category.cover,
  });
}

export default async function CategoryPage(props: Props) {
  const { locale, category, sort, page } = await requireView(props);
  const listing = (await getListing({ category: category.slug, sort, page })) ?? notFound();
  const products = await listProducts(listing.slugs);
  const crumbs = [
    { name: translator(locale, 'breadcrumbs')('home'), href: paths.home(locale) },
    { name: category.name[locale], href: paths.category(locale, category.slug) },
  ];
  return (
    <div className="wrap pt-6 lg:pt-10">
      <JsonLd data={breadcrumbData(crumbs, env().SITE_URL)} />
      <Breadcrumbs crumbs={crumbs} locale={locale} />
      <CategoryHead category={category} locale={locale} total={listing.total} sort={sort} />
      {products.length === 0 ? (
        <EmptyShelf locale={locale} />
      ) : (
        <>
          <h2 className="sr-only">{category.name[locale]}</h2>
          <ProductGrid products={products} locale={locale} leads={LEADS} />
        </>
      )}
      <Pagination
        locale={locale}
        current={page}
        count={listing.pageCount}
        hrefOf={(number) => paths.category(locale, category.slug, { sort, page: number })}
      />
    </div>
  );
}
