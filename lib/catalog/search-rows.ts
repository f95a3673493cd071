import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import type { AssembledProduct } from './assemble-product.ts';
import { packFacets } from './facets.ts';
import { priceRange } from './price.ts';
import type { Locale } from './schema.ts';
import { wordsOf } from './words.ts';

type Listed = AssembledProduct & { body: NonNullable<AssembledProduct['body']> };

/** Writes what a search finds these products by; hidden ones are found by nothing. In the documents' transaction. */
export async function writeSearchRows(tx: DbOrTransaction, products: readonly AssembledProduct[]): Promise<void> {
  const listed = products.filter((product): product is Listed => product.body !== null);
  const hidden = products.filter(({ body }) => body === null).map(({ productId }) => productId);
  if (hidden.length > 0) await tx.$executeRaw`DELETE FROM product_search WHERE product_id = ANY(${hidden})`;
  if (listed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO product_search AS s
      (product_id, category_id, facets, price_minor, score, launched_at, title_words, text_en, text_fr)
    VALUES ${Prisma.join(listed.map(toRow))}
    ON CONFLICT (product_id) DO UPDATE SET
      category_id = excluded.category_id, facets = excluded.facets, price_minor = excluded.price_minor,
      score = excluded.score, launched_at = excluded.launched_at, title_words = excluded.title_words,
      text_en = excluded.text_en, text_fr = excluded.text_fr
    WHERE (s.category_id, s.facets, s.price_minor, s.score, s.launched_at, s.title_words, s.text_en, s.text_fr)
      IS DISTINCT FROM (excluded.category_id, excluded.facets, excluded.price_minor, excluded.score,
        excluded.launched_at, excluded.title_words, excluded.text_en, excluded.text_fr)`;
  await learnWords(tx, listed);
}

function toRow({ productId, categoryId, score, launchedAt, body }: Listed): Prisma.Sql {
  const price = priceRange(body).low;
  return Prisma.sql`(${productId}, ${categoryId}, ${packFacets(body)}, ${price}, ${score}, ${launchedAt},
    strip(to_tsvector('shop_en', ${body.name.en}) || to_tsvector('shop_fr', ${body.name.fr})),
    ${textOf(body, 'en')}, ${textOf(body, 'fr')})`;
}

function textOf({ name, category, tagline, description, ingredients }: Listed['body'], locale: Locale): string {
  const texts = [name, category.name, tagline, description, ...ingredients.map((ingredient) => ingredient.name)];
  return texts.map((text) => text[locale]).join('\n');
}

/** Words of the long descriptions are left out: a typing error should lead to a thing, not to an adjective. */
async function learnWords(tx: DbOrTransaction, products: readonly Listed[]): Promise<void> {
  const texts = products.flatMap(({ body: { name, category, tagline, ingredients } }) =>
    [name, category.name, tagline, ...ingredients.map((ingredient) => ingredient.name)].flatMap(({ en, fr }) => [
      en,
      fr,
    ]),
  );
  const words = new Set(texts.flatMap(wordsOf).filter((word) => /^\p{L}{3,40}$/u.test(word)));
  // In one order, so that two batches with new words cannot wait for each other.
  await tx.$executeRaw`
    INSERT INTO known_word SELECT unnest(${[...words].sort()}::text[]) ON CONFLICT DO NOTHING`;
}
