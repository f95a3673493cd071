import { ProductCard } from '#components/catalog/product-card.tsx';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** The first one large, the next four beside it. */
export function Loved({ products, locale }: { products: Product[]; locale: Locale }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-8 lg:grid-cols-4">
      {products.map((product, position) => (
        <li key={product.slug} className={position === 0 ? 'col-span-2 row-span-2' : ''}>
          <ProductCard
            product={product}
            locale={locale}
            isTall={position === 0}
            sizes={position === 0 ? '(min-width: 64rem) 50rem, 92vw' : '(min-width: 64rem) 18rem, 45vw'}
          />
        </li>
      ))}
    </ul>
  );
}
