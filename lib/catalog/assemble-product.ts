import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { countRatings, digestReviews, type Histogram, listFirstReviews } from './published-reviews.ts';
import { availabilityOf, score, summarise } from './rules.ts';
import { type Picture, type Product, productSchema, type Review, type Text } from './schema.ts';

/** A Product object before it is a document: without the version, which the document's row counts. */
type ProductBody = Omit<Product, 'version' | 'assembledAt'>;

export type AssembledProduct = {
  productId: number;
  slug: string;
  categorySlug: string;
  categoryId: number;
  /** Null if the product is hidden, or none of its pictures is ready. */
  body: ProductBody | null;
  score: number;
  launchedAt: Date;
};

const productParts = {
  category: { include: { texts: true } },
  texts: true,
  options: { include: { texts: true }, orderBy: { position: 'asc' } },
  pictures: { include: { texts: true, picture: true }, orderBy: { position: 'asc' } },
  ingredients: { include: { ingredient: { include: { texts: true } } }, orderBy: { position: 'asc' } },
  allergens: { include: { allergen: { include: { texts: true } } }, orderBy: { code: 'asc' } },
  nutrition: { omit: { productId: true } },
  stock: true,
  related: {
    where: { related: { isVisible: true } },
    include: { related: { select: { slug: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ProductInclude;

type ProductRows = Prisma.ProductGetPayload<{ include: typeof productParts & { offers: true } }>;

/**
 * Joins all that pages need of these products, in the application: one statement per table for any number of
 * products. Unknown ids are left out. Read it from the primary.
 */
export async function assembleProducts(
  db: DbOrTransaction,
  productIds: readonly number[],
  now: Date,
): Promise<AssembledProduct[]> {
  const ids = [...productIds];
  const isRunning = { startsAt: { lte: now }, endsAt: { gt: now } };
  const rows = await db.product.findMany({
    where: { id: { in: ids } },
    include: { ...productParts, offers: { where: isRunning, orderBy: { priceMinor: 'asc' }, take: 1 } },
  });
  const ratings = await countRatings(db, ids);
  const digests = await digestReviews(db, ids);
  const firstReviews = await listFirstReviews(db, ids);
  return rows.map((row) => {
    const histogram = ratings.get(row.id) ?? [0, 0, 0, 0, 0];
    const reviews = firstReviews.get(row.id) ?? [];
    const body =
      row.isVisible && shownPictures(row).length > 0
        ? toBody(row, { histogram, digest: digests.get(row.id) ?? '', reviews })
        : null;
    return {
      productId: row.id,
      slug: row.slug,
      categorySlug: row.category.slug,
      categoryId: row.categoryId,
      body,
      score: score(histogram, row.soldCount),
      launchedAt: row.createdAt,
    };
  });
}

/** Those that a worker has made sizes of. Until the first is there, a product is not in the shop. */
function shownPictures({ pictures }: ProductRows): ProductRows['pictures'] {
  return pictures.filter(({ picture }) => picture.widths.length > 0);
}

function toBody(
  row: ProductRows,
  { histogram, digest, reviews }: { histogram: Histogram; digest: string; reviews: Review[] },
): ProductBody {
  const offer = row.offers[0];
  return productSchema.omit({ version: true, assembledAt: true }).parse({
    id: row.id,
    revision: row.revision,
    slug: row.slug,
    category: { slug: row.category.slug, name: textOf(row.category.texts, (text) => text.name) },
    name: textOf(row.texts, (text) => text.name),
    tagline: textOf(row.texts, (text) => text.tagline),
    description: textOf(row.texts, (text) => text.description),
    priceMinor: row.priceMinor,
    offer: offer ? { priceMinor: offer.priceMinor, endsAt: offer.endsAt.toISOString() } : null,
    options: groupOptions(row.options),
    pictures: shownPictures(row).map(
      ({ picture, texts }): Picture => ({ ...picture, alt: textOf(texts, (text) => text.alt) }),
    ),
    weightGrams: row.weightGrams,
    leadTimeHours: row.leadTimeHours,
    shelfLifeDays: row.shelfLifeDays,
    diets: row.diets,
    ingredients: row.ingredients.map(({ ingredient }) => ({
      name: textOf(ingredient.texts, (text) => text.name),
      allergen: ingredient.allergenCode,
    })),
    allergens: row.allergens.map(({ code, isTrace, allergen }) => ({
      code,
      isTrace,
      name: textOf(allergen.texts, (text) => text.name),
    })),
    nutrition: row.nutrition,
    availability: availabilityOf(row.stock?.quantity ?? 0),
    reviewSummary: summarise(histogram),
    reviewDigest: digest,
    reviews,
    related: row.related.map(({ related }) => related.slug),
    launchedAt: row.createdAt.toISOString(),
  });
}

/** A text in all languages from its rows. @throws if one is missing */
export function textOf<R extends { locale: keyof Text }>(rows: readonly R[], pick: (row: R) => string): Text {
  const find = (locale: keyof Text) => {
    const row = rows.find((candidate) => candidate.locale === locale);
    if (!row) throw new Error(`a text has no ${locale}`);
    return pick(row);
  };
  return { en: find('en'), fr: find('fr') };
}

function groupOptions(rows: ProductRows['options']): Product['options'] {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.map((kind) => ({
    kind,
    values: rows
      .filter((row) => row.kind === kind)
      .map(({ code, texts, surchargeMinor, isDefault }) => ({
        code,
        label: textOf(texts, (text) => text.label),
        surchargeMinor,
        isDefault,
      })),
  }));
}
