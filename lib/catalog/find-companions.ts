import { db } from '#lib/platform/db/client.ts';
import { listEditedProducts } from './list-edited-products.ts';
import type { Companion } from './product-form.ts';
import { productQuerySchema } from './product-list-form.ts';
import type { Locale } from './schema.ts';

const MOST = 8;

/** What products are called, by slug: those of them that there are. */
export async function nameProducts(slugs: string[], locale: Locale): Promise<Record<string, string>> {
  if (slugs.length === 0) return {};
  const rows = await db().productText.findMany({
    where: { locale, product: { slug: { in: slugs } } },
    select: { name: true, product: { select: { slug: true } } },
  });
  return Object.fromEntries(rows.map(({ name, product }) => [product.slug, name]));
}

/** Products that a text finds, hidden ones too, by name; without a text none. */
export async function findCompanions(text: string, locale: Locale): Promise<Companion[]> {
  const query = productQuerySchema.parse({ text, sort: 'name' });
  if (query.text === '') return [];
  const { lines } = await listEditedProducts(query, locale);
  return lines.slice(0, MOST).map(({ slug, name, isVisible }) => ({ slug, name, isVisible }));
}
