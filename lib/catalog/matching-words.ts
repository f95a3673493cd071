import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';

/** So many are looked up first, and then put in order. What more have is found soon on the way along the list's own order. */
const FEW = 2000;

/**
 * The condition that a product `p` has this part of a name, in any language, or of an address: who knows the French name finds it on an
 * English page. From the primary.
 */
export async function matchingWords(text: string): Promise<Prisma.Sql> {
  const { sql } = Prisma;
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const [names, slugs] = await Promise.all([
    db().$queryRaw<{ id: number }[]>`
      SELECT product_id AS id FROM product_text WHERE lower(name) LIKE ${part} LIMIT ${FEW}`,
    db().$queryRaw<{ id: number }[]>`SELECT id FROM product WHERE slug LIKE ${part} LIMIT ${FEW}`,
  ]);
  if (names.length < FEW && slugs.length < FEW) {
    const ids = [...new Set([...names, ...slugs].map(({ id }) => id))];
    return sql`p.id = ANY(${ids}::int[])`;
  }
  // No EXISTS, for which the planner may look at all names there are.
  return sql`(p.slug LIKE ${part} OR
    (SELECT bool_or(lower(word.name) LIKE ${part}) FROM product_text word WHERE word.product_id = p.id))`;
}
