import type { Locale, Product } from '#lib/catalog/schema.ts';
import { ProductCard } from './product-card.tsx';

const SIZES = '(min-width: 64rem) 18rem, 45vw';

/** `leads` says how many of the first pictures stand on the first screen. */
export function ProductGrid(props: { products: Product[]; locale: Locale; leads?: number }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-8 sm:gap-y-12 lg:grid-cols-4">
      {props.products.map((product, position) => (
        <li key={product.slug}>
          <ProductCard product={product} locale={props.locale} sizes={SIZES} isLead={position < (props.leads ?? 0)} />
        </li>
      ))}
    </ul>
  );
}
