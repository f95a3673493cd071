import { translator } from '#components/i18n/translator.ts';
import type { Availability as Kind, Locale, Product } from '#lib/catalog/schema.ts';
import { pickupOf } from './pickup.ts';

const dots: Record<Kind, string> = { 'in-stock': 'bg-success', low: 'bg-accent', 'sold-out': 'bg-danger' };

/** What stands on the counter is there or not; what is made to order has places left or not. */
export function Availability({ product, locale }: { product: Product; locale: Locale }) {
  const { availability } = product;
  const place = pickupOf(product).kind === 'same-day' ? 'counter' : 'order';
  return (
    <p className="flex items-center gap-2.5 font-medium">
      <span aria-hidden="true" className={`size-2.5 rounded-full forced-color-adjust-none ${dots[availability]}`} />
      {translator(locale, 'availability')(`${place}.${availability}`)}
    </p>
  );
}
