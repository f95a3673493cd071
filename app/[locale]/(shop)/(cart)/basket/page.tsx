import type { Metadata } from 'next';
import { listCategories } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { Basket } from '#components/cart/basket.tsx';
import { CategoryTile } from '#components/catalog/category-tile.tsx';
import { textsOf, translator } from '#components/i18n/translator.ts';
import { type CartView, MOST_OF_ONE } from '#lib/cart/schema.ts';
import { getOwnCart } from '#lib/checkout/own-cart.ts';
import { AppError } from '#lib/platform/errors.ts';
import { acceptPrice, addCake, addToCart, removeFromCart, setQuantity } from './actions.ts';

type Props = PageProps<'/[locale]/basket'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'cart');
  return { title: t('title'), robots: { index: false } };
}

export default async function BasketPage({ params }: Props) {
  const locale = await requireLocale(params);
  const [cart, categories] = await Promise.all([findCart(), listCategories()]);
  const texts = textsOf(locale, 'cart');
  return (
    <div className="wrap pt-8 lg:pt-12">
      <h1 className="text-title">{texts.title}</h1>
      <Basket
        initial={cart}
        locale={locale}
        texts={texts}
        most={MOST_OF_ONE}
        actions={{ addToCart, addCake, setQuantity, removeFromCart, acceptPrice }}
      >
        <h2 className="text-section">{texts.emptyCategories}</h2>
        <ul className="mt-6 grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-6">
          {categories.map((category) => (
            <li key={category.slug}>
              <CategoryTile category={category} locale={locale} />
            </li>
          ))}
        </ul>
      </Basket>
    </div>
  );
}

/** Null with the store away: the page says so, and asks by itself until it is back. */
async function findCart(): Promise<CartView | null> {
  try {
    return await getOwnCart((await getRequester()).owner);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}
