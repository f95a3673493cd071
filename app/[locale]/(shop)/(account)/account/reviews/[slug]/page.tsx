import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getProduct } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireReader } from '#app/_lib/require-user.ts';
import { translator } from '#components/i18n/translator.ts';
import { ReviewForm } from '#components/reviews/review-form.tsx';
import { doneTexts, pickerTexts, starTexts } from '#components/reviews/texts.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Picture as PictureData } from '#lib/catalog/schema.ts';
import { authorName } from '#lib/reviews/author-name.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { getOwnReview } from '#lib/reviews/read.ts';
import { write } from '../actions.ts';

type Props = PageProps<'/[locale]/account/reviews/[slug]'>;

export const dynamic = 'force-dynamic';

async function requireProduct({ params }: Props) {
  const locale = await requireLocale(params);
  const product = (await getProduct((await params).slug)) ?? notFound();
  return { locale, product };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, product } = await requireProduct(props);
  const t = translator(locale, 'reviewForm');
  return { title: `${t('title')} ${t('of', { product: product.name[locale] })}`, robots: { index: false } };
}

export default async function ReviewPage(props: Props) {
  const { locale, product } = await requireProduct(props);
  const { slug } = product;
  const user = await requireReader(locale, reviewPaths.write(locale, slug));
  const own = await getOwnReview(user.id, slug);
  const t = translator(locale, 'reviewForm');
  const name = product.name[locale];
  const title = own ? t('editTitle') : t('title');
  return (
    <div className="max-w-3xl">
      <header className="mb-10 flex items-center gap-5">
        <HoverLink href={paths.product(locale, slug)} className="w-20 shrink-0 sm:w-24">
          <Picture
            picture={product.pictures[0] as PictureData}
            locale={locale}
            sizes="6rem"
            className="aspect-square rounded-tile shadow-soft"
          />
        </HoverLink>
        <div>
          <h1 className="text-title">{title}</h1>
          <p className="mt-1 text-lg text-muted">{t('of', { product: name })}</p>
        </div>
      </header>
      <ReviewForm
        slug={slug}
        locale={locale}
        action={write}
        own={own}
        texts={{
          form: {
            title,
            headline: t('headline'),
            headlineHint: t('headlineHint'),
            text: t('text'),
            textHint: t('textHint'),
            shownAs: t('shownAs', { author: authorName(user.name) }),
            send: own ? t('save') : t('send'),
          },
          stars: starTexts(locale),
          photos: pickerTexts(locale),
          done: doneTexts(locale, name),
        }}
      />
    </div>
  );
}
