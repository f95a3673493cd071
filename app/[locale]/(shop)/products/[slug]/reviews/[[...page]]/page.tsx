import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getProduct, getReviewPage } from '#app/_lib/catalog.ts';
import { productCrumbs } from '#app/_lib/crumbs.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { pageMetadata } from '#app/_lib/page-metadata.ts';
import { translator } from '#components/i18n/translator.ts';
import { OwnReview } from '#components/reviews/own-review.tsx';
import { ReviewList } from '#components/reviews/review-list.tsx';
import { ReviewSummary } from '#components/reviews/review-summary.tsx';
import { ownReviewTexts } from '#components/reviews/texts.ts';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { breadcrumbData } from '#components/seo/structured-data.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { parsePage, paths } from '#lib/catalog/paths.ts';
import type { Picture as PictureData } from '#lib/catalog/schema.ts';
import { env } from '#lib/platform/env.ts';
import { remove, vote } from '../../actions.ts';

type Props = PageProps<'/[locale]/products/[slug]/reviews/[[...page]]'>;

export const revalidate = false;
export const generateStaticParams = () => [];

async function requireReviews({ params }: Props) {
  const locale = await requireLocale(params);
  const { slug, page: segments = [] } = await params;
  const page = (segments.length < 2 && parsePage(segments[0])) || notFound();
  const product = (await getProduct(slug)) ?? notFound();
  return { locale, product, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, product, page } = await requireReviews(props);
  const t = translator(locale, 'meta');
  const title = t('reviewsTitle', { product: product.name[locale] });
  return pageMetadata({
    locale,
    title: page > 1 ? `${title}, ${t('pageSuffix', { page })}` : title,
    description: product.tagline[locale],
    path: (other) => paths.reviews(other, product.slug, page),
    picture: product.pictures[0] as PictureData,
  });
}

export default async function ReviewsPage(props: Props) {
  const { locale, product, page } = await requireReviews(props);
  const { slug, reviewSummary: summary } = product;
  const { reviews, pageCount } = (await getReviewPage(slug, page)) ?? notFound();
  const t = translator(locale, 'reviews');
  const name = product.name[locale];
  const crumbs = [...productCrumbs(product, locale), { name: t('title'), href: paths.reviews(locale, slug) }];
  return (
    <div className="wrap pt-6">
      <JsonLd data={breadcrumbData(crumbs, env().SITE_URL)} />
      <Breadcrumbs crumbs={crumbs} locale={locale} />
      <h1 className="mt-3 text-title">{t('of', { product: name })}</h1>
      <div className="mt-10 grid items-start gap-10 lg:grid-cols-[18rem_1fr] lg:gap-14">
        <aside className="lg:sticky lg:top-28">
          <HoverLink href={paths.product(locale, slug)} className="mb-8 hidden lg:block">
            <Picture
              picture={product.pictures[0] as PictureData}
              locale={locale}
              sizes="18rem"
              className="aspect-square rounded-tile shadow-soft"
            />
            <span className="mt-3 inline-block underline underline-offset-4">{t('back', { product: name })}</span>
          </HoverLink>
          {summary.count > 0 && <ReviewSummary summary={summary} locale={locale} />}
          <div className="mt-8">
            <OwnReview slug={slug} locale={locale} remove={remove} texts={ownReviewTexts(locale)} />
          </div>
        </aside>
        <section aria-labelledby="all-reviews" className="min-w-0">
          <h2 id="all-reviews" className="sr-only">
            {t('title')}
          </h2>
          {reviews.length === 0 ? (
            <p className="text-muted">{t('none')}</p>
          ) : (
            <ReviewList reviews={reviews} slug={slug} locale={locale} vote={vote} />
          )}
          <Pagination
            locale={locale}
            current={page}
            count={pageCount}
            hrefOf={(number) => paths.reviews(locale, slug, number)}
          />
        </section>
      </div>
    </div>
  );
}
