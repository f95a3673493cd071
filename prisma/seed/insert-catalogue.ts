import type { Text } from '#lib/catalog/schema.ts';
import { locales } from '#lib/catalog/schema.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { insertRows, takeIds } from './insert-rows.ts';
import type { StoredPicture } from './pictures.ts';
import type { SeedAllergen, SeedCategory, SeedIngredient, SeedProduct, SeedReview } from './types.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** One row per language. */
function textRows<K extends string>(key: object, texts: Record<K, Text>): object[] {
  const columns = Object.entries<Text>(texts);
  return locales.map((locale) => ({
    ...key,
    locale,
    ...Object.fromEntries(columns.map(([column, text]) => [column, text[locale]])),
  }));
}

/** What products refer to. Nothing may be there yet. */
export async function insertBasics(
  tx: DbOrTransaction,
  basics: { categories: SeedCategory[]; allergens: SeedAllergen[]; ingredients: SeedIngredient[] },
): Promise<void> {
  const { categories, allergens, ingredients } = basics;
  const categoryIds = await takeIds(tx, 'category', categories.length);
  await insertRows(
    tx,
    'category',
    categories.map(({ slug, coverSlug }, position) => ({
      id: categoryIds[position],
      slug,
      position,
      cover_slug: coverSlug,
    })),
  );
  await insertRows(
    tx,
    'category_text',
    categories.flatMap(({ name, description }, index) =>
      textRows({ category_id: categoryIds[index] }, { name, description }),
    ),
  );
  await insertRows(
    tx,
    'allergen',
    allergens.map(({ code }) => ({ code })),
  );
  await insertRows(
    tx,
    'allergen_text',
    allergens.flatMap(({ code, name }) => textRows({ code }, { name })),
  );
  const ingredientIds = await takeIds(tx, 'ingredient', ingredients.length);
  await insertRows(
    tx,
    'ingredient',
    ingredients.map(({ code, allergen = null }, index) => ({
      id: ingredientIds[index],
      code,
      allergen_code: allergen,
    })),
  );
  await insertRows(
    tx,
    'ingredient_text',
    ingredients.flatMap(({ name }, index) => textRows({ ingredient_id: ingredientIds[index] }, { name })),
  );
}

export async function insertPictures(tx: DbOrTransaction, pictures: StoredPicture[]): Promise<void> {
  await insertRows(tx, 'picture', pictures);
}

export type ProductToInsert = SeedProduct & { pictures: StoredPicture[]; launchedAt: Date; reviews: SeedReview[] };
export type References = {
  categories: ReadonlyMap<string, number>;
  ingredients: ReadonlyMap<string, { id: number; allergen: string | null }>;
  /** Ids by slug of products that are there already; those of the batch are added to it. */
  products: Map<string, number>;
};

export async function findReferences(tx: DbOrTransaction): Promise<References> {
  const categories = await tx.category.findMany({ select: { id: true, slug: true } });
  const ingredients = await tx.ingredient.findMany();
  const products = await tx.product.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' }, take: 100 });
  return {
    categories: new Map(categories.map(({ slug, id }) => [slug, id])),
    ingredients: new Map(ingredients.map(({ code, id, allergenCode }) => [code, { id, allergen: allergenCode }])),
    products: new Map(products.map(({ slug, id }) => [slug, id])),
  };
}

/** Inserts products with all that hangs on them; a statement per table. Answers their ids. @throws on an unknown reference */
export async function insertProducts(
  tx: DbOrTransaction,
  products: readonly ProductToInsert[],
  { references, now }: { references: References; now: Date },
): Promise<number[]> {
  const ids = await takeIds(tx, 'product', products.length);
  products.forEach(({ slug }, index) => {
    references.products.set(slug, ids[index] as number);
  });
  const ingredientsOf = (product: SeedProduct) =>
    product.ingredients.map((code) => need(references.ingredients.get(code), `ingredient ${code}`));
  const each = <R extends object>(rowsOf: (product: ProductToInsert, id: number) => R[]) =>
    products.flatMap((product, index) => rowsOf(product, ids[index] as number));

  await insertRows(
    tx,
    'product',
    each((product, id) => [toProductRow(product, { id, references, now })]),
  );
  await insertRows(
    tx,
    'product_text',
    each(({ name, tagline, description }, id) => textRows({ product_id: id }, { name, tagline, description })),
  );
  await insertOptions(tx, products, ids);
  await insertProductPictures(tx, products, ids);
  await insertRows(
    tx,
    'product_ingredient',
    each((product, id) =>
      ingredientsOf(product).map((ingredient, position) => ({
        product_id: id,
        ingredient_id: ingredient.id,
        position,
      })),
    ),
  );
  await insertRows(
    tx,
    'product_allergen',
    each((product, id) => {
      const contained = new Set(ingredientsOf(product).flatMap(({ allergen }) => allergen ?? []));
      const traces = product.traces.filter((code) => !contained.has(code));
      return [
        ...[...contained].map((code) => ({ product_id: id, code, is_trace: false })),
        ...traces.map((code) => ({ product_id: id, code, is_trace: true })),
      ];
    }),
  );
  await insertRows(
    tx,
    'nutrition',
    each(({ nutrition: { energyKj, energyKcal, ...grams } }, id) => [
      { product_id: id, energy_kj: energyKj, energy_kcal: energyKcal, ...grams },
    ]),
  );
  await insertRows(
    tx,
    'stock',
    each(({ stock }, id) => [{ product_id: id, quantity: stock }]),
  );
  await insertRows(
    tx,
    'offer',
    each(({ offerMinor }, id) =>
      offerMinor === undefined
        ? []
        : [{ product_id: id, price_minor: offerMinor, starts_at: now, ends_at: new Date(now.getTime() + YEAR) }],
    ),
  );
  await insertRows(
    tx,
    'related_product',
    each(({ related }, id) =>
      related.map((slug, position) => ({
        product_id: id,
        related_id: need(references.products.get(slug), `product ${slug}`),
        position,
      })),
    ),
  );
  await insertRows(
    tx,
    'review',
    each(({ reviews }, id) => reviews.map((review) => toReviewRow(review, id, now))),
  );
  return ids;
}

function toProductRow(
  product: ProductToInsert,
  { id, references, now }: { id: number; references: References; now: Date },
): object {
  return {
    id,
    slug: product.slug,
    category_id: need(references.categories.get(product.category), `category ${product.category}`),
    is_visible: true,
    price_minor: product.priceMinor,
    weight_grams: product.weightGrams,
    lead_time_hours: product.leadTimeHours,
    shelf_life_days: product.shelfLifeDays,
    diets: product.diets,
    sold_count: product.soldCount,
    created_at: product.launchedAt,
    updated_at: now,
  };
}

function toReviewRow(review: SeedReview, productId: number, now: Date): object {
  const { locale, rating, title, text, author, isVerified, ageHours } = review;
  return {
    product_id: productId,
    locale,
    rating,
    title,
    text,
    author,
    is_verified: isVerified,
    status: 'published',
    created_at: new Date(now.getTime() - ageHours * HOUR),
  };
}

/** `review.id` comes from its sequence: no row names it. */
async function insertOptions(tx: DbOrTransaction, products: readonly ProductToInsert[], ids: number[]): Promise<void> {
  const values = products.flatMap(({ options }, index) =>
    options.flatMap(({ kind, values }) => values.map((value) => ({ ...value, kind, productId: ids[index] }))),
  );
  const optionIds = await takeIds(tx, 'product_option', values.length);
  await insertRows(
    tx,
    'product_option',
    values.map(({ productId, kind, code, isDefault = false, surchargeMinor }, position) => ({
      id: optionIds[position],
      product_id: productId,
      kind,
      code,
      position,
      is_default: isDefault,
      surcharge_minor: surchargeMinor,
    })),
  );
  await insertRows(
    tx,
    'product_option_text',
    values.flatMap(({ label }, index) => textRows({ option_id: optionIds[index] }, { label })),
  );
}

async function insertProductPictures(
  tx: DbOrTransaction,
  products: readonly ProductToInsert[],
  ids: number[],
): Promise<void> {
  const rows = products.flatMap(({ pictures, alt, name }, index) =>
    pictures.map((picture, position) => ({
      productId: ids[index],
      pictureId: picture.id,
      position,
      alt: position === 0 ? alt : closeUpAlt(name),
    })),
  );
  const rowIds = await takeIds(tx, 'product_picture', rows.length);
  await insertRows(
    tx,
    'product_picture',
    rows.map(({ productId, pictureId, position }, index) => ({
      id: rowIds[index],
      product_id: productId,
      picture_id: pictureId,
      position,
    })),
  );
  await insertRows(
    tx,
    'product_picture_text',
    rows.flatMap(({ alt }, index) => textRows({ product_picture_id: rowIds[index] }, { alt })),
  );
}

function closeUpAlt(name: Text): Text {
  return { en: `${name.en}, seen close up`, fr: `Gros plan : ${name.fr}` };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the seed names an unknown ${what}`);
  return value;
}

export async function insertShopPicture(
  tx: DbOrTransaction,
  { place, pictureId, alt }: { place: string; pictureId: string; alt: Text },
): Promise<void> {
  await insertRows(tx, 'shop_picture', [{ place, picture_id: pictureId }]);
  await insertRows(tx, 'shop_picture_text', textRows({ place }, { alt }));
}
