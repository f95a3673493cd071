import { listEditedProducts } from './list-edited-products.ts';
import type { Companion } from './product-form.ts';
import { productQuerySchema } from './product-list-form.ts';
import type { Locale } from './schema.ts';

const MOST = 8;

/** Products that a text finds, hidden ones too, by name; without a text none. */
export async function findCompanions(text: string, locale: Locale): Promise<Companion[]> {
  const query = productQuerySchema.parse({ text, sort: 'name' });
  if (query.text === '') return [];
  const { lines } = await listEditedProducts(query, locale);
  return lines.slice(0, MOST).map(({ slug, name, isVisible }) => ({ slug, name, isVisible }));
}
