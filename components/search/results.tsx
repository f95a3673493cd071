import { ProductGrid } from '#components/catalog/product-grid.tsx';
import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** While a search takes long, its results give way to where the next ones will stand. */
export function Results({ products, locale }: { products: Product[]; locale: Locale }) {
  return (
    <div className="relative">
      <h2 className="sr-only">{translator(locale, 'search')('products')}</h2>
      <div className="transition-opacity duration-150 group-data-pending/search:opacity-0 group-data-pending/search:delay-300">
        <ProductGrid products={products} locale={locale} columns={3} leads={2} />
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none invisible absolute inset-x-0 top-0 opacity-0 transition-opacity duration-150 group-data-pending/search:visible group-data-pending/search:opacity-100 group-data-pending/search:delay-300"
      >
        <Skeleton />
      </div>
    </div>
  );
}

function Skeleton() {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-8 sm:gap-y-12 lg:grid-cols-3">
      {['one', 'two', 'three', 'four', 'five', 'six'].map((place) => (
        <div key={place} className="animate-pulse">
          <div className="aspect-square rounded-tile bg-plaster" />
          <div className="mt-4 h-5 w-3/4 rounded-full bg-plaster" />
          <div className="mt-2 h-4 w-1/2 rounded-full bg-plaster" />
        </div>
      ))}
    </div>
  );
}
