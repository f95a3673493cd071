import { ProductCard } from '#components/catalog/product-card.tsx';
import type { Action } from '#components/forms/action.ts';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { WishButton } from './wish-button.tsx';

type Props = { products: Product[]; locale: Locale; action: Action<{ slug: string; isWished: boolean }> };

/** What somebody wishes for. A heart that is emptied keeps its place until the page is left, for second thoughts. */
export function WishGrid({ products, locale, action }: Props) {
  const t = translator(locale, 'wishlist');
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes" className="sr-only">
        {t('products')}
      </h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-8 xl:grid-cols-3">
        {products.map((product) => (
          <li key={product.slug} className="relative">
            <ProductCard product={product} locale={locale} sizes="(min-width: 64rem) 18rem, 45vw" />
            <div className="absolute top-2 right-2">
              <WishButton
                slug={product.slug}
                path={accountPaths.wishlist(locale)}
                locale={locale}
                action={action}
                label={t('label', { product: product.name[locale] })}
                className="on-plaster bg-surface text-text shadow-soft"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
