import type { Versioned } from '#lib/platform/cache/versioned.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { type AssembledProduct, assembleProducts } from './assemble-product.ts';
import { priceRange } from './price.ts';
import { type Product, productSchema } from './schema.ts';
import { writeSearchRows } from './search-rows.ts';

/** What became of a product's document. */
export type WrittenDocument = {
  productId: number;
  slug: string;
  version: number;
  publishedVersion: number;
  object: Product | null;
};

/**
 * Assembles products and writes their documents, and what a search finds them by; a document's version grows only if its content changed. Of two
 * that run at once for a product the later one reads the newer rows: the lock makes them take turns.
 * Run it in a transaction on the primary. Unknown ids are left out.
 */
export async function writeDocuments(
  tx: DbOrTransaction,
  productIds: readonly number[],
  now: Date,
): Promise<WrittenDocument[]> {
  const ids = [...new Set(productIds)].sort((a, b) => a - b);
  // Locks the products' rows in order of id, so that two batches cannot wait for each other.
  await tx.$queryRaw`SELECT id FROM product WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  const assembled = await assembleProducts(tx, ids, now);
  if (assembled.length === 0) return [];
  const rows = await tx.$queryRaw<{ productId: number; version: number; publishedVersion: number }[]>`
    INSERT INTO product_document AS d
      (product_id, slug, version, category_slug, is_listed, price_minor, score, launched_at, body, assembled_at)
    VALUES ${Prisma.join(assembled.map((product) => toRow(product, now)))}
    ON CONFLICT (product_id) DO UPDATE SET
      version = d.version + CASE WHEN
        (d.slug, d.category_slug, d.is_listed, d.price_minor, d.score, d.body)
        IS DISTINCT FROM
        (excluded.slug, excluded.category_slug, excluded.is_listed, excluded.price_minor, excluded.score, excluded.body)
        THEN 1 ELSE 0 END,
      slug = excluded.slug, category_slug = excluded.category_slug, is_listed = excluded.is_listed,
      price_minor = excluded.price_minor, score = excluded.score, launched_at = excluded.launched_at,
      body = excluded.body, assembled_at = excluded.assembled_at
    RETURNING product_id AS "productId", version, published_version AS "publishedVersion"`;
  await writeSearchRows(tx, assembled);
  const written = new Map(rows.map((row) => [row.productId, row]));
  return assembled.flatMap(({ productId, slug, body }) => {
    const row = written.get(productId);
    if (!row) return [];
    return [{ ...row, slug, object: body && { ...body, version: row.version, assembledAt: now.toISOString() } }];
  });
}

function toRow({ productId, slug, categorySlug, body, score, launchedAt }: AssembledProduct, now: Date): Prisma.Sql {
  // What a card in a list shows: the price that it is had "from".
  const price = body ? priceRange(body).low : 0;
  const json = body ? JSON.stringify(body) : null;
  return Prisma.sql`(${productId}, ${slug}, 1, ${categorySlug}, ${body !== null}, ${price}, ${score}, ${launchedAt}, ${json}::jsonb, ${now})`;
}

/** Documents by slug. One whose body no longer fits the schema is left out, as if there were none. */
export async function findDocuments(
  db: DbOrTransaction,
  slugs: readonly string[],
): Promise<Map<string, Versioned<Product>>> {
  const rows = await db.productDocument.findMany({ where: { slug: { in: [...slugs] } } });
  const found = new Map<string, Versioned<Product>>();
  for (const { slug, version, body, assembledAt } of rows) {
    if (body === null) {
      found.set(slug, { version, value: null });
      continue;
    }
    const object = { ...(body as object), version, assembledAt: assembledAt.toISOString() };
    const parsed = productSchema.safeParse(object);
    if (parsed.success) found.set(slug, { version, value: parsed.data });
  }
  return found;
}
