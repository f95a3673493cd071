import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { ProductForm } from './product-form.ts';
import { locales } from './schema.ts';

/** Writes a form: the product's own columns, of all else what is named in `changed`, and the revision if there is a next one. */
export async function writeProduct(
  tx: DbOrTransaction,
  { id, form, changed, revision }: { id: number; form: ProductForm; changed: ReadonlySet<string>; revision?: number },
): Promise<void> {
  const moved = changed.has('category') && { categoryId: await categoryId(tx, form) };
  await tx.product.update({ where: { id }, data: { ...columnsOf(form), ...moved, revision }, select: { id: true } });
  if ([...changed].some((name) => name.startsWith('texts.'))) await writeTexts(tx, id, form);
  for (const [name, write] of Object.entries(lists)) if (changed.has(name)) await write(tx, id, form);
}

/** A product without anything that hangs on it. @throws AppError `conflict` (`slug-taken`) */
export async function insertProduct(tx: DbOrTransaction, slug: string, form: ProductForm): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO product (slug, category_id, is_visible, price_minor, weight_grams, lead_time_hours, shelf_life_days, diets)
    VALUES (${slug}, ${await categoryId(tx, form)}, ${form.isVisible}, ${form.priceMinor}, ${form.weightGrams},
            ${form.leadTimeHours}, ${form.shelfLifeDays}, ${form.diets})
    ON CONFLICT (slug) DO NOTHING RETURNING id`;
  if (!row) throw new AppError('conflict', { message: `${slug} is taken`, reason: 'slug-taken', field: 'slug' });
  return row.id;
}

function columnsOf({ isVisible, priceMinor, vatClass, diets, weightGrams, leadTimeHours, shelfLifeDays }: ProductForm) {
  return { isVisible, priceMinor, vatClass, diets, weightGrams, leadTimeHours, shelfLifeDays };
}

async function categoryId(tx: DbOrTransaction, { category }: ProductForm): Promise<number> {
  const row = await tx.category.findUnique({ where: { slug: category }, select: { id: true } });
  if (row) return row.id;
  throw new AppError('invalid', {
    ...{ message: `there is no category ${category}`, reason: 'category-unknown', field: 'category' },
    values: { code: category },
  });
}

async function writeTexts(tx: DbOrTransaction, productId: number, { texts }: ProductForm): Promise<void> {
  for (const locale of locales) {
    const where = { productId_locale: { productId, locale } };
    await tx.productText.upsert({ where, create: { productId, locale, ...texts[locale] }, update: texts[locale] });
  }
}

type WriteList = (tx: DbOrTransaction, productId: number, form: ProductForm) => Promise<void>;

/** Lists are written anew as a whole: nothing else refers to their rows. */
const lists: Record<
  'offers' | 'options' | 'pictures' | 'ingredients' | 'allergens' | 'nutrition' | 'stock' | 'related',
  WriteList
> = {
  async offers(tx, productId, { offers }) {
    await tx.offer.deleteMany({ where: { productId } });
    await tx.offer.createMany({ data: offers.map((offer) => ({ productId, ...offer })) });
  },
  async options(tx, productId, { options }) {
    await tx.productOption.deleteMany({ where: { productId } });
    for (const [position, { label, ...option }] of options.entries()) {
      const texts = { create: locales.map((locale) => ({ locale, label: label[locale] })) };
      await tx.productOption.create({ data: { productId, position, ...option, texts } });
    }
  },
  async pictures(tx, productId, { pictures }) {
    const ids = pictures.map(({ pictureId }) => pictureId);
    // Held until the commit, so that the sweep of what nobody uses looks again.
    const there = await tx.$queryRaw<unknown[]>`SELECT 1 FROM picture WHERE id = ANY(${ids}::text[]) FOR KEY SHARE`;
    if (there.length !== ids.length) {
      throw new AppError('invalid', { message: 'a picture is gone', reason: 'photo-gone', field: 'pictures' });
    }
    await tx.productPicture.deleteMany({ where: { productId } });
    for (const [position, { pictureId, alt }] of pictures.entries()) {
      const texts = { create: locales.map((locale) => ({ locale, alt: alt[locale] })) };
      await tx.productPicture.create({ data: { productId, position, pictureId, texts } });
    }
  },
  async ingredients(tx, productId, { ingredients }) {
    const known = await tx.ingredient.findMany({ where: { code: { in: ingredients } } });
    const ids = new Map(known.map(({ code, id }) => [code, id]));
    const data = ingredients.map((code, position) => {
      const ingredientId = ids.get(code);
      if (ingredientId !== undefined) return { productId, ingredientId, position };
      throw new AppError('invalid', {
        ...{ message: `there is no ingredient ${code}`, reason: 'ingredient-unknown', field: 'ingredients' },
        values: { code },
      });
    });
    await tx.productIngredient.deleteMany({ where: { productId } });
    await tx.productIngredient.createMany({ data });
  },
  async allergens(tx, productId, { allergens }) {
    await tx.productAllergen.deleteMany({ where: { productId } });
    await tx.productAllergen.createMany({ data: allergens.map((allergen) => ({ productId, ...allergen })) });
  },
  async nutrition(tx, productId, { nutrition }) {
    await tx.nutrition.deleteMany({ where: { productId } });
    if (nutrition) await tx.nutrition.create({ data: { productId, ...nutrition } });
  },
  async related(tx, productId, { related }) {
    const known = await tx.product.findMany({ where: { slug: { in: related } }, select: { id: true, slug: true } });
    const ids = new Map(known.map(({ id, slug }) => [slug, id]));
    const data = related.map((slug, position) => {
      const relatedId = ids.get(slug);
      const refuse = (reason: string) =>
        new AppError('invalid', { message: `${reason}: ${slug}`, reason, field: 'related', values: { slug } });
      if (relatedId === undefined) throw refuse('related-unknown');
      if (relatedId === productId) throw refuse('related-to-itself');
      return { productId, relatedId, position };
    });
    await tx.relatedProduct.deleteMany({ where: { productId } });
    await tx.relatedProduct.createMany({ data });
  },
  async stock(tx, productId, { stock: quantity }) {
    await tx.stock.upsert({ where: { productId }, create: { productId, quantity }, update: { quantity } });
  },
};
