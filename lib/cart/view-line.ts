import { cakeName, describeCake, quoteInscription } from '#lib/cakes/design/describe.ts';
import { designLeadTime, designPrice } from '#lib/cakes/design/price.ts';
import { priceWithOptions } from '#lib/catalog/price.ts';
import type { Product } from '#lib/catalog/schema.ts';
import type { CakeLine, CakeLineView, LineTrouble, ProductLine, ProductLineView } from './schema.ts';

type Shelf = {
  /** Undefined once it has left the shop. */
  product: Product | undefined;
  /** Its last pieces may be gone because they are kept for this very cart. */
  isHeld: boolean;
};

/** A line with what the shop says of its product now. */
export function viewLine(id: string, line: ProductLine, { product, isHeld }: Shelf): ProductLineView {
  const trouble = troubleWith(line, { product, isHeld });
  const hasPrice = product && trouble !== 'option-gone';
  const unitMinor = hasPrice ? priceWithOptions(product, line.choice) : line.seenMinor;
  const labels = product?.options.flatMap(
    ({ kind, values }) => values.find(({ code }) => code === line.choice[kind])?.label ?? [],
  );
  return {
    id,
    cake: null,
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

/** A cake with what its design costs now. It is on no shelf, so there is always one to be had. */
export function viewCake(id: string, { cake, quantity, seenMinor, addedAt }: CakeLine): CakeLineView {
  const unitMinor = designPrice(cake.design);
  return {
    id,
    cake,
    addedAt,
    trouble: null,
    name: cakeName,
    optionLabels: [...describeCake(cake.design), quoteInscription(cake.design) ?? []].flat(),
    quantity,
    unitMinor,
    lineMinor: unitMinor * quantity,
    availability: 'in-stock',
    leadTimeHours: designLeadTime(cake.design),
    formerMinor: unitMinor !== seenMinor ? seenMinor : null,
  };
}

/** A choice fits while it names an offered value of each of the product's options, and nothing else. */
function troubleWith({ choice }: ProductLine, { product, isHeld }: Shelf): LineTrouble | null {
  if (!product) return 'gone';
  const fits =
    Object.keys(choice).length === product.options.length &&
    product.options.every(({ kind, values }) => values.some(({ code }) => code === choice[kind]));
  if (!fits) return 'option-gone';
  return product.availability === 'sold-out' && !isHeld ? 'sold-out' : null;
}
