import { gallery } from '#lib/cakes/design/gallery.ts';
import { lineId } from '#lib/cart/schema.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { db } from '#lib/platform/db/client.ts';

/** Products that past orders are made of; more would not make them more alike to real ones. */
const MOST = 60;

/** What can be bought as it is priced now, a line each, as an order keeps it: products as they come, and cakes of the house. */
export async function listGoods(now: Date) {
  const products = await db().product.findMany({
    where: { isVisible: true },
    select: { slug: true, options: { where: { isDefault: true }, select: { kind: true, code: true } } },
    orderBy: { id: 'asc' },
    take: MOST,
  });
  const ordinary = products.map(({ slug, options }) => {
    const choice = Object.fromEntries(options.map(({ kind, code }) => [kind, code]));
    return { id: lineId(slug, choice), slug, choice, quantity: 1, cake: null };
  });
  const wishes = { note: '', allergies: '' };
  const cakes = gallery.map(({ id, design }) => ({ id: `cake|${id}`, cake: { design, wishes } }));
  const lines = await priceLines(db(), [...ordinary, ...cakes], now);
  const goods = lines.map(({ lineId: id, productId, slug, name, choice, optionLabels, pictureId, ...line }, index) => ({
    ...{ id, slug, name, cake: line.cake },
    product_id: productId,
    options: choice,
    option_labels: optionLabels,
    picture_id: pictureId,
    unit_minor: line.unitMinor,
    vat_class: line.vatClass,
    // Counted from 0 among its own kind.
    nth: productId === null ? index - ordinary.length : index,
  }));
  return { goods: JSON.stringify(goods), products: ordinary.length, cakes: cakes.length };
}
