import type { CartActions } from '#components/cart/actions.ts';
import { formatDate } from '#components/i18n/format.ts';
import { textsOf, translator } from '#components/i18n/translator.ts';
import { RatingLine } from '#components/reviews/rating-line.tsx';
import { MOST_OF_ONE } from '#lib/cart/schema.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { Availability } from './availability.tsx';
import { Facts } from './facts.tsx';
import { HowToGet } from './how-to-get.tsx';
import { OptionPicker } from './option-picker.tsx';

type Props = { product: Product; locale: Locale; addToCart: CartActions['addToCart'] };

/** Everything one decides by, beside the pictures. */
export function BuyBox({ product, locale, addToCart }: Props) {
  const t = translator(locale, 'product');
  const price = translator(locale, 'price');
  const cart = textsOf(locale, 'cart');
  const { slug, priceMinor, offer, options, availability } = product;
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
        product={{ slug, priceMinor, offer, options, availability }}
        locale={locale}
        addToCart={addToCart}
        most={MOST_OF_ONE}
        texts={{
          kinds: { size: t('option.size'), slicing: t('option.slicing') },
          now: price('now'),
          was: price('was'),
          taxIncluded: t('taxIncluded'),
          offerUntil: offer && price('offerUntil', { date: formatDate(offer.endsAt, locale) }),
          add: t('addToBasket'),
          soldOut: t('soldOut'),
          soldOutHint: t('soldOutHint'),
          quantity: { label: cart.quantity, fewer: cart.fewer, more: cart.more },
        }}
      />
      <Availability product={product} locale={locale} />
      <Facts product={product} locale={locale} />
      <HowToGet product={product} locale={locale} />
    </div>
  );
}
