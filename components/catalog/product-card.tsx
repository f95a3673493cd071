import { HoverLink } from '#components/ui/hover-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { RatingLine } from '../reviews/rating-line.tsx';
import { Badge } from './badge.tsx';
import { CardPrice } from './card-price.tsx';

type Props = {
  product: Product;
  locale: Locale;
  sizes: string;
  /** Its picture may be the largest thing on the first screen. */
  isLead?: boolean;
  /** Takes several rows of the grid on a wide screen, and its picture takes what the words leave. */
  isTall?: boolean;
};

/** A product in a grid; all of it is one link. */
export function ProductCard({ product, locale, sizes, isLead, isTall = false }: Props) {
  const [cover] = product.pictures;
  return (
    <article className="group relative flex h-full flex-col">
      <div
        className={`on-plaster relative overflow-hidden rounded-tile bg-plaster shadow-soft ${isTall ? 'lg:flex-1' : ''}`}
      >
        {cover && (
          <Picture
            picture={cover}
            locale={locale}
            sizes={sizes}
            isLead={isLead}
            isDecorative
            className={`aspect-square transition-transform duration-250 ease-out group-hover:scale-[1.03] ${product.availability === 'sold-out' ? 'opacity-60' : ''} ${isTall ? 'lg:absolute lg:inset-0 lg:aspect-auto lg:h-full' : ''}`}
          />
        )}
        <Badge product={product} locale={locale} />
      </div>
      <div className="mt-4 flex justify-between gap-x-3 gap-y-1 max-sm:flex-col sm:items-baseline">
        <h3 className="text-lg sm:text-xl">
          <HoverLink
            href={paths.product(locale, product.slug)}
            className="transition-colors duration-200 group-hover:text-primary after:absolute after:inset-0 after:rounded-tile"
          >
            {product.name[locale]}
          </HoverLink>
        </h3>
        <p className="shrink-0 font-semibold sm:text-right">
          <CardPrice product={product} locale={locale} />
        </p>
      </div>
      <p className="mt-1 line-clamp-2 text-muted max-sm:text-sm">{product.tagline[locale]}</p>
      <RatingLine summary={product.reviewSummary} locale={locale} className="mt-2" />
    </article>
  );
}
