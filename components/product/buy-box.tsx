import type { ReactNode } from 'react';
import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { RatingLine } from '#components/reviews/rating-line.tsx';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { Availability } from './availability.tsx';
import { Facts } from './facts.tsx';
import { HowToGet } from './how-to-get.tsx';
import { OptionPicker } from './option-picker.tsx';

/** Everything one decides by, beside the pictures. */
export function BuyBox({ product, locale, wish }: { product: Product; locale: Locale; wish: ReactNode }) {
  const t = translator(locale, 'product');
  const price = translator(locale, 'price');
  const { priceMinor, offer, options } = product;
  return (
    <div className="flex flex-col gap-7">
      <div>
        <h1 className="text-title">{product.name[locale]}</h1>
        <p className="mt-3 text-lg text-muted">{product.tagline[locale]}</p>
        {product.reviewSummary.count > 0 && (
          <a href="#reviews" className="mt-3 inline-block underline-offset-4 hover:underline">
            <RatingLine summary={product.reviewSummary} locale={locale} isLong />
          </a>
        )}
      </div>
      <OptionPicker
        product={{ priceMinor, offer, options }}
        locale={locale}
        texts={{
          kinds: { size: t('option.size'), slicing: t('option.slicing') },
          now: price('now'),
          was: price('was'),
          taxIncluded: t('taxIncluded'),
          offerUntil: offer && price('offerUntil', { date: formatDate(offer.endsAt, locale) }),
        }}
      />
      <div className="-my-3">{wish}</div>
      <Availability product={product} locale={locale} />
      <Facts product={product} locale={locale} />
      <HowToGet product={product} locale={locale} />
    </div>
  );
}
