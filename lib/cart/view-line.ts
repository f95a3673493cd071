import { priceWithOptions } from '#lib/catalog/price.ts';
import type { Product } from '#lib/catalog/schema.ts';
import type { CartLine, CartLineView, LineTrouble } from './schema.ts';

type Shelf = {
  /** Undefined once it has left the shop. */
  product: Product | undefined;
  /** Its last pieces may be gone because they are kept for this very cart. */
  isHeld: boolean;
};

/** A line with what the shop says of its product now. */
export function viewLine(id: string, line: CartLine, { product, isHeld }: Shelf): CartLineView {
  const trouble = troubleWith(line, { product, isHeld });
  const hasPrice = product && trouble !== 'option-gone';
  const unitMinor = hasPrice ? priceWithOptions(product, line.choice) : line.seenMinor;
  const labels = product?.options.flatMap(
    ({ kind, values }) => values.find(({ code }) => code === line.choice[kind])?.label ?? [],
  );
  return {
    id,
    slug: line.slug,
    addedAt: line.addedAt,
    trouble,
    name: product?.name ?? null,
    picture: product?.pictures[0] ?? null,
    choice: line.choice,
    optionLabels: labels ?? [],
    quantity: line.quantity,
    unitMinor,
    lineMinor: unitMinor * line.quantity,
    availability: product?.availability ?? 'sold-out',
    leadTimeHours: product?.leadTimeHours ?? 0,
    formerMinor: unitMinor !== line.seenMinor ? line.seenMinor : null,
  };
}

/** A choice fits while it names an offered value of each of the product's options, and nothing else. */
function troubleWith({ choice }: CartLine, { product, isHeld }: Shelf): LineTrouble | null {
  if (!product) return 'gone';
  const fits =
    Object.keys(choice).length === product.options.length &&
    product.options.every(({ kind, values }) => values.some(({ code }) => code === choice[kind]));
  if (!fits) return 'option-gone';
  return product.availability === 'sold-out' && !isHeld ? 'sold-out' : null;
}
