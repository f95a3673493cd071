import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getProduct, listProducts } from '#app/_lib/catalog.ts';
import { productCrumbs } from '#app/_lib/crumbs.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { pageMetadata } from '#app/_lib/page-metadata.ts';
import { getPreviewed, isPreview } from '#app/_lib/preview.ts';
import { wishAction } from '#app/_lib/wish-action.ts';
import { WishButton } from '#components/account/wish-button.tsx';
import { PreviewBar } from '#components/admin/products/preview-bar.tsx';
import { ProductGrid } from '#components/catalog/product-grid.tsx';
import { translator } from '#components/i18n/translator.ts';
import { About } from '#components/product/about.tsx';
import { BuyBox } from '#components/product/buy-box.tsx';
import { Gallery } from '#components/product/gallery.tsx';
import { Inside } from '#components/product/inside.tsx';
import { ReviewsSection } from '#components/product/reviews-section.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { breadcrumbData, productData } from '#components/seo/structured-data.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Section } from '#components/ui/section.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Picture } from '#lib/catalog/schema.ts';
import { env } from '#lib/platform/env.ts';
import { addToCart } from '../../(cart)/basket/actions.ts';
import { remove, vote } from './actions.ts';

type Props = PageProps<'/[locale]/products/[slug]'>;

export const revalidate = false;
export const generateStaticParams = () => [];

async function requireProduct({ params }: Props) {
  const locale = await requireLocale(params);
  const { slug } = await params;
  const product = (await getPreviewed(slug)) ?? (await getProduct(slug)) ?? notFound();
  return { locale, product };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, product } = await requireProduct(props);
  return pageMetadata({
    locale,
    title: product.name[locale],
    description: product.tagline[locale],
    path: (other) => paths.product(other, product.slug),
    picture: product.pictures[0] as Picture,
  });
}

export default async function ProductPage(props: Props) {
  const { locale, product } = await requireProduct(props);
  const related = await listProducts(product.related.slice(0, 4));
  const siteUrl = env().SITE_URL;
  const crumbs = productCrumbs(product, locale);
  const wishTexts = translator(locale, 'wishlist');
  return (
    // Tells who saved a change when it has come here: `lib/catalog/find-visible.ts`.
    <div data-revision={product.revision}>
      {(await isPreview()) && <PreviewBar slug={product.slug} locale={locale} />}
      <JsonLd data={productData(product, locale, siteUrl)} />
      <JsonLd data={breadcrumbData(crumbs, siteUrl)} />
      <div className="wrap pt-6">
        <Breadcrumbs crumbs={crumbs} locale={locale} />
        <div className="mt-4 grid items-start gap-x-16 gap-y-10 lg:grid-cols-[1.25fr_1fr] lg:grid-rows-[auto_1fr] lg:gap-y-14">
          <Gallery product={product} locale={locale} />
          <div className="lg:row-span-2">
            <BuyBox
              product={product}
              locale={locale}
              addToCart={addToCart}
              wish={
                <WishButton
                  slug={product.slug}
                  path={paths.product(locale, product.slug)}
                  locale={locale}
                  action={wishAction}
                  texts={{ off: wishTexts('add'), on: wishTexts('remove') }}
                />
              }
            />
          </div>
          <About product={product} locale={locale} />
        </div>
      </div>
      <Inside product={product} locale={locale} />
      <ReviewsSection product={product} locale={locale} actions={{ vote, remove }} />
      {related.length > 0 && (
        <Section id="related" title={translator(locale, 'product')('relatedTitle')}>
          <ProductGrid products={related} locale={locale} />
        </Section>
      )}
    </div>
  );
}
