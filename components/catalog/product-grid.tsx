import type { Locale, Product } from '#lib/catalog/schema.ts';
import { ProductCard } from './product-card.tsx';

const SIZES = '(min-width: 64rem) 18rem, 45vw';

type Props = {
  products: Product[];
  locale: Locale;
  /** How many of the first pictures stand on the first screen. */
  leads?: number;
  /** On a wide screen. */
  columns?: 3 | 4;
};

export function ProductGrid(props: Props) {
  const columns = props.columns === 3 ? 'lg:grid-cols-3' : 'lg:grid-cols-4';
  return (
    <ul className={`grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-8 sm:gap-y-12 ${columns}`}>
      {props.products.map((product, position) => (
        <li key={product.slug}>
          <ProductCard product={product} locale={props.locale} sizes={SIZES} isLead={position < (props.leads ?? 0)} />
        </li>
      ))}
    </ul>
  );
}
