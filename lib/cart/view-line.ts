import { priceWithOptions } from '#lib/catalog/price.ts';
import type { Product } from '#lib/catalog/schema.ts';
import type { CartLine, CartLineView, LineTrouble } from './schema.ts';

/** A line with what the shop says of its product now; `product` is undefined once that has left the shop. */
export function viewLine(id: string, line: CartLine, product: Product | undefined): CartLineView {
  const trouble = troubleWith(line, product);
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
function troubleWith({ choice }: CartLine, product: Product | undefined): LineTrouble | null {
  if (!product) return 'gone';
  const fits =
    Object.keys(choice).length === product.options.length &&
    product.options.every(({ kind, values }) => values.some(({ code }) => code === choice[kind]));
  if (!fits) return 'option-gone';
  return product.availability === 'sold-out' ? 'sold-out' : null;
}
