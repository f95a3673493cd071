import type { Metadata } from 'next';
import { getHeroes, getHome, listCategories, listProducts } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { pageMetadata } from '#app/_lib/page-metadata.ts';
import { CategoryTile } from '#components/catalog/category-tile.tsx';
import { ProductGrid } from '#components/catalog/product-grid.tsx';
import { Hero } from '#components/home/hero.tsx';
import { Loved } from '#components/home/loved.tsx';
import { Studio } from '#components/home/studio.tsx';
import { Voices } from '#components/home/voices.tsx';
import { translator } from '#components/i18n/translator.ts';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { bakeryData } from '#components/seo/structured-data.ts';
import { Section } from '#components/ui/section.tsx';
import { paths } from '#lib/catalog/paths.ts';
import { env } from '#lib/platform/env.ts';

export const revalidate = false;
export const generateStaticParams = () => [];

const BREADS = 'breads';
const CELEBRATION_CAKE = 'celebration-cake';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await requireLocale(params);
  const t = translator(locale, 'meta');
  const { counter } = await getHeroes();
  const metadata = pageMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.home,
    picture: counter,
  });
  return { ...metadata, title: { absolute: t('title') } };
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await requireLocale(params);
  const [home, categories, heroes] = await Promise.all([getHome(), listCategories(), getHeroes()]);
  const products = await listProducts([...home.today, ...home.loved]);
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  const pick = (slugs: string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const t = translator(locale, 'home');
  return (
    <>
      <JsonLd data={bakeryData(locale, env().SITE_URL, heroes.counter.id)} />
      <Hero picture={heroes.counter} locale={locale} breads={BREADS} cake={CELEBRATION_CAKE} />
      <Section id="today" title={t('todayTitle')} text={t('todayText')}>
        <ProductGrid products={pick(home.today)} locale={locale} />
      </Section>
      <Section id="categories" title={t('categoriesTitle')}>
        <ul className="grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-6">
          {categories.map((category) => (
            <li key={category.slug}>
              <CategoryTile category={category} locale={locale} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="loved" title={t('lovedTitle')} text={t('lovedText')}>
        <Loved products={pick(home.loved)} locale={locale} />
      </Section>
      <Studio picture={heroes.cake} locale={locale} />
      <Section id="voices" title={t('voicesTitle')} text={t('voicesText')}>
        <Voices voices={home.voices} locale={locale} />
      </Section>
    </>
  );
}
