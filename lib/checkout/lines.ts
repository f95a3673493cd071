import { cakeName, describeCake } from '#lib/cakes/design/describe.ts';
import { designLeadTime, designPrice } from '#lib/cakes/design/price.ts';
import type { CartCake, Choice } from '#lib/cart/schema.ts';
import type { VatClass } from '#lib/cart/vat.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { priceWithOptions } from '#lib/catalog/price.ts';
import type { Text } from '#lib/catalog/schema.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

/** A line of a cart as the rows price it at this moment; minor units. */
export type CheckoutLine = {
  /** Of the cart's line. */
  lineId: string;
  /** Null for a cake of the shopper's own design: it has no slug, no category, and no picture in storage. */
  productId: number | null;
  cake: CartCake | null;
  slug: string;
  category: string;
  name: Text;
  choice: Choice;
  optionLabels: Text[];
  pictureId: string;
  quantity: number;
  unitMinor: number;
  lineMinor: number;
  vatClass: VatClass;
  leadTimeHours: number;
};

type Wanted = WantedProduct | WantedCake;
type WantedProduct = { id: string; quantity: number; cake: null; slug: string; choice: Choice };
type WantedCake = { id: string; cake: CartCake };

/**
 * Prices the lines of a cart from the rows themselves, and cakes from their design: what a browser says of prices, or the
 * cache, counts for nothing here. Read it from the primary. @throws AppError `conflict` naming a product that can't be had any more
 */
export async function priceLines(tx: DbOrTransaction, wanted: readonly Wanted[], now: Date): Promise<CheckoutLine[]> {
  const slugs = [...new Set(wanted.flatMap((line) => (line.cake ? [] : line.slug)))];
  const products = await tx.product.findMany({
    where: { slug: { in: slugs }, isVisible: true },
    include: {
      category: { select: { slug: true } },
      texts: { select: { locale: true, name: true } },
      options: { include: { texts: true }, orderBy: { position: 'asc' } },
      offers: { where: { startsAt: { lte: now }, endsAt: { gt: now } }, orderBy: { priceMinor: 'asc' }, take: 1 },
      pictures: { orderBy: { position: 'asc' }, take: 1 },
    },
  });
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  return wanted.map((line) => {
    if (line.cake) return priceCake(line);
    const { id, slug, choice, quantity } = line;
    const product = bySlug.get(slug);
    if (!product) throw gone(slug);
    const kinds = Map.groupBy(product.options, ({ kind }) => kind);
    const options = [...kinds].map(([kind, values]) => ({ kind, values: values.map(toValue) }));
    const chosen = options.map(({ kind, values }) => {
      const value = values.find(({ code }) => code === choice[kind]);
      if (!value) throw gone(slug);
      return value;
    });
    const offer = product.offers[0] ? { priceMinor: product.offers[0].priceMinor, endsAt: '' } : null;
    const unitMinor = priceWithOptions({ priceMinor: product.priceMinor, offer, options }, choice);
    return {
      lineId: id,
      productId: product.id,
      cake: null,
      slug,
      category: product.category.slug,
      name: textOf(product.texts, ({ name }) => name),
      choice,
      optionLabels: chosen.map(({ label }) => label),
      pictureId: product.pictures[0]?.pictureId ?? '',
      quantity,
      unitMinor,
      lineMinor: unitMinor * quantity,
      vatClass: product.vatClass,
      leadTimeHours: product.leadTimeHours,
    };
  });
}

function priceCake({ id, cake }: WantedCake): CheckoutLine {
  const priceMinor = designPrice(cake.design);
  return {
    lineId: id,
    productId: null,
    cake,
    slug: '',
    category: '',
    name: cakeName,
    choice: {},
    optionLabels: describeCake(cake.design),
    pictureId: '',
    quantity: 1,
    unitMinor: priceMinor,
    lineMinor: priceMinor,
    vatClass: 'reduced',
    leadTimeHours: designLeadTime(cake.design),
  };
}

/** Pieces per product: two lines may be the same bread cut in two ways. A cake of one's own design is on no shelf. */
export function countPieces(lines: readonly { productId: number | null; quantity: number }[]): Map<number, number> {
  const pieces = new Map<number, number>();
  for (const { productId, quantity } of lines) {
    if (productId !== null) pieces.set(productId, (pieces.get(productId) ?? 0) + quantity);
  }
  return pieces;
}

type OptionRow = {
  code: string;
  surchargeMinor: number;
  isDefault: boolean;
  texts: { locale: 'en' | 'fr'; label: string }[];
};

function toValue({ code, surchargeMinor, isDefault, texts }: OptionRow) {
  return { code, surchargeMinor, isDefault, label: textOf(texts, ({ label }) => label) };
}

function gone(slug: string): AppError {
  return new AppError('conflict', { message: `${slug} can't be had as it is in the cart`, reason: 'cart-changed' });
}
