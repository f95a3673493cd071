import { writeDocuments } from '#lib/catalog/documents.ts';
import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { db } from '#lib/platform/db/client.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { products as realProducts } from './catalogue/index.ts';
import { writeReviews } from './catalogue/reviews/index.ts';
import { findReferences, insertProducts, type ProductToInsert } from './insert-catalogue.ts';
import type { StoredPicture } from './pictures.ts';
import { createRandom } from './random.ts';
import type { SeedProduct, SeedReview } from './types.ts';

const BATCH = 100;
const DAY = 86_400_000;

/** What makes a variety of a product. */
const flavours = [
  { code: 'walnut', en: 'with walnuts', fr: 'aux noix', ingredient: 'walnuts' },
  { code: 'honey', en: 'with honey', fr: 'au miel', ingredient: 'honey' },
  { code: 'apple', en: 'with apple', fr: 'aux pommes', ingredient: 'apples' },
  { code: 'sesame', en: 'with sesame', fr: 'au sésame', ingredient: 'sesame-seeds' },
  { code: 'chocolate', en: 'with dark chocolate', fr: 'au chocolat noir', ingredient: 'dark-chocolate' },
  { code: 'raspberry', en: 'with raspberries', fr: 'aux framboises', ingredient: 'raspberries' },
  { code: 'cardamom', en: 'with cardamom', fr: 'à la cardamome', ingredient: 'cardamom' },
  { code: 'lemon', en: 'with lemon', fr: 'au citron', ingredient: 'lemon-zest' },
] as const;

/**
 * Adds varieties of the real products until the shop has `target`; the same ones on every machine. A batch is one
 * transaction with its documents, so an interrupted run goes on where it stopped. Memory does not grow with the number.
 */
export async function seedVarieties(target: number, onProgress: (count: number) => void): Promise<void> {
  const pictures = await findPictures();
  const references = await findReferences(db());
  const reviews = Map.groupBy(writeReviews(), ({ slug }) => slug);
  const now = new Date();
  let count = await db().product.count();
  while (count < target) {
    const serials = Array.from({ length: Math.min(BATCH, target - count) }, (_, index) => count + index);
    const batch = serials.map((serial) => createVariety(serial, { pictures, reviews, references, now }));
    await db().$transaction(
      async (tx) => {
        const ids = await insertProducts(tx, batch, { references, now });
        await writeDocuments(tx, ids, now);
        await tx.$executeRaw`UPDATE product_document SET published_version = version WHERE product_id = ANY(${ids})`;
      },
      { timeout: 60_000 },
    );
    for (const { slug } of batch) references.products.delete(slug);
    count += batch.length;
    onProgress(count);
  }
  await db().$executeRaw`ANALYZE`;
  // Words that wait to be entered into the index would be read one by one by every search.
  await db().$executeRaw`VACUUM product_search`;
  await invalidateTags([surrogateKeys.everything], await currentLsn());
}

type Materials = {
  pictures: ReadonlyMap<string, StoredPicture[]>;
  reviews: ReadonlyMap<string, SeedReview[]>;
  references: { ingredients: ReadonlyMap<string, unknown> };
  now: Date;
};

/** The variety with this serial number. */
function createVariety(serial: number, { pictures, reviews, references, now }: Materials): ProductToInsert {
  const random = createRandom(serial);
  const base = realProducts[serial % realProducts.length] as SeedProduct;
  const flavour = flavours[Math.floor(random() * flavours.length)] as (typeof flavours)[number];
  const pool = reviews.get(base.slug) ?? [];
  const first = Math.floor(random() * pool.length);
  const hasFlavour = references.ingredients.has(flavour.ingredient) && !base.ingredients.includes(flavour.ingredient);
  const { offerMinor, ...rest } = base;
  return {
    ...rest,
    slug: `${base.slug}-${flavour.code}-${serial}`,
    name: { en: `${base.name.en} ${flavour.en} № ${serial}`, fr: `${base.name.fr} ${flavour.fr} № ${serial}` },
    priceMinor: Math.max(90, Math.round((base.priceMinor * (0.8 + random() * 0.6)) / 5) * 5),
    options: random() < 0.2 ? base.options : [],
    ingredients: hasFlavour ? [...base.ingredients, flavour.ingredient] : base.ingredients,
    diets: base.diets.filter((diet) => diet === 'vegetarian'),
    soldCount: Math.floor(random() ** 3 * 2000),
    stock: random() < 0.03 ? 0 : Math.floor(random() * 80),
    pictures: pictures.get(base.slug) ?? [],
    reviews: pool.slice(first, first + Math.floor(random() * 4)),
    launchedAt: new Date(now.getTime() - Math.floor(random() * 900 * DAY)),
  };
}

/** The pictures of the real products, by slug: varieties look like what they are varieties of. */
async function findPictures(): Promise<Map<string, StoredPicture[]>> {
  const rows = await db().product.findMany({
    where: { slug: { in: realProducts.map(({ slug }) => slug) } },
    select: { slug: true, pictures: { include: { picture: true }, orderBy: { position: 'asc' } } },
  });
  return new Map(rows.map(({ slug, pictures }) => [slug, pictures.map(({ picture }) => picture)]));
}
