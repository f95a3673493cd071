import { writeDocuments } from '#lib/catalog/documents.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { db } from '#lib/platform/db/client.ts';
import { ensureBucket } from '#lib/platform/storage/objects.ts';
import { allergens, categories, ingredients, products } from './catalogue/index.ts';
import { writeReviews } from './catalogue/reviews/index.ts';
import {
  findReferences,
  insertBasics,
  insertPictures,
  insertProducts,
  insertShopPicture,
  type ProductToInsert,
} from './insert-catalogue.ts';
import { type StoredPicture, storeHero, storeProductPictures } from './pictures.ts';

const DAY = 86_400_000;
/** Pictures resized at a time. */
const AT_ONCE = 2;

const heroes = [
  {
    place: 'counter',
    photo: 'hero-counter',
    alt: {
      en: 'The counter of the bakery with breads, pastries and cakes',
      fr: 'Le comptoir de la boulangerie avec pains, viennoiseries et gâteaux',
    },
  },
  {
    place: 'cake',
    photo: 'hero-cake',
    alt: { en: 'A plain white cake waiting to be decorated', fr: 'Un gâteau blanc qui attend sa décoration' },
  },
];

/**
 * The real bakery, into an empty shop: pictures first, then all rows and documents in one transaction, so that a seed
 * that is interrupted leaves nothing half done and can be run again. Answers false if there are products already.
 */
export async function seedShop(onProgress: (done: number, total: number) => void): Promise<boolean> {
  if ((await db().product.count()) > 0) return false;
  await ensureBucket();
  const total = products.length + heroes.length;
  let done = 0;
  const tick = () => onProgress(++done, total);
  const pictures = await mapSome(products, async ({ slug }) => {
    const stored = await storeProductPictures(slug);
    tick();
    return stored;
  });
  const wide = await mapSome(heroes, async ({ photo }) => {
    const stored = await storeHero(photo);
    tick();
    return stored;
  });
  const now = new Date();
  await db().$transaction((tx) => insertShop(tx, { pictures, wide, now }), { timeout: 60_000 });
  return true;
}

async function insertShop(
  tx: DbOrTransaction,
  { pictures, wide, now }: { pictures: StoredPicture[][]; wide: StoredPicture[]; now: Date },
): Promise<void> {
  await insertBasics(tx, { categories, allergens, ingredients });
  await insertPictures(tx, [...pictures.flat(), ...wide]);
  for (const [index, { place, alt }] of heroes.entries()) {
    await insertShopPicture(tx, { place, alt, pictureId: (wide[index] as StoredPicture).id });
  }
  const reviews = Map.groupBy(writeReviews(), ({ slug }) => slug);
  const rows = products.map(
    (product, index): ProductToInsert => ({
      ...product,
      pictures: pictures[index] as StoredPicture[],
      reviews: reviews.get(product.slug) ?? [],
      launchedAt: launchOf(index, now),
    }),
  );
  const ids = await insertProducts(tx, rows, { references: await findReferences(tx), now });
  await writeDocuments(tx, ids, now);
  await tx.$executeRaw`UPDATE product_document SET published_version = version`;
}

/** Spreads the first sales over two years, in an order that has nothing to do with the categories. */
function launchOf(index: number, now: Date): Date {
  return new Date(now.getTime() - (((index * 17) % products.length) * 19 + 12) * DAY);
}

async function mapSome<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
