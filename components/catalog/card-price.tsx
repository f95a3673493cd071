import { translator } from '#components/i18n/translator.ts';
import { formatPrice, priceRange } from '#lib/catalog/price.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { Price } from './price.tsx';

/** The price on a card: the lowest, marked as such when options cost more. */
export function CardPrice({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'price');
  const { low, high } = priceRange(product);
  const before = product.offer && priceRange({ ...product, offer: null }).low;
  return (
    <>
      {high > low && <span className="font-normal text-muted">{t('from')} </span>}
      <Price
        now={formatPrice(low, locale)}
        was={before && formatPrice(before, locale)}
        texts={{ now: t('now'), was: t('was') }}
      />
    </>
  );
}
