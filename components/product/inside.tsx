import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { Ingredients } from './ingredients.tsx';
import { NutritionTable } from './nutrition-table.tsx';

/** What the label on the bag would say. */
export function Inside({ product, locale }: { product: Product; locale: Locale }) {
  return (
    <section aria-labelledby="inside" className="wrap mt-20">
      <div className="rounded-3xl bg-surface p-6 shadow-soft sm:p-10 lg:p-14">
        <h2 id="inside" className="text-section">
          {translator(locale, 'product')('insideTitle')}
        </h2>
        <div className="mt-6 grid gap-x-16 gap-y-10 lg:grid-cols-2">
          <Ingredients product={product} locale={locale} />
          {product.nutrition && <NutritionTable nutrition={product.nutrition} locale={locale} />}
        </div>
      </div>
    </section>
  );
}
