import { translator } from '#components/i18n/translator.ts';
import { Picture } from '#components/ui/picture.tsx';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { GalleryArrows } from './gallery-arrows.tsx';

const SIZES = '(min-width: 84rem) 44rem, (min-width: 64rem) 54vw, 92vw';

/** One picture, or a strip to swipe through; the browser does the moving, so it costs no script. */
export function Gallery({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'product');
  const [cover, ...more] = product.pictures;
  if (!cover) return null;
  if (more.length === 0) {
    return (
      <Picture picture={cover} locale={locale} sizes={SIZES} isLead className="aspect-square rounded-3xl shadow-soft" />
    );
  }
  const count = product.pictures.length;
  const stripId = `gallery-${product.slug}`;
  return (
    <div className="relative">
      <section
        id={stripId}
        aria-label={t('gallery', { product: product.name[locale] })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the arrow keys
        tabIndex={0}
        className="flex snap-x scroll-smooth snap-mandatory gap-4 overflow-x-auto rounded-3xl"
      >
        {product.pictures.map((picture, position) => (
          <figure key={picture.id} className="relative w-full shrink-0 snap-center">
            <Picture
              picture={picture}
              locale={locale}
              sizes={SIZES}
              isLead={position === 0}
              className="aspect-square rounded-3xl"
            />
            <figcaption className="on-plaster absolute right-4 bottom-4 rounded-full bg-page px-3 py-1 text-sm text-text tabular-nums">
              <span aria-hidden="true">{`${position + 1} / ${count}`}</span>
              <span className="sr-only">{t('picture', { index: position + 1, count })}</span>
            </figcaption>
          </figure>
        ))}
      </section>
      <GalleryArrows stripId={stripId} texts={{ previous: t('previousPicture'), next: t('nextPicture') }} />
    </div>
  );
}
