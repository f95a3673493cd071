import { priceWithOptions } from '#lib/catalog/price.ts';
import { listProducts } from '#lib/catalog/read.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { parseSearch } from '#lib/search/schema.ts';
import { search } from '#lib/search/search.ts';
import type { HandProduct } from './schema.ts';

const MOST = 8;

/** Products that a text finds, as they are offered over the telephone; without one, what is loved most. */
export async function findHandProducts(q: string, locale: Locale): Promise<HandProduct[]> {
  const { findings } = await search(parseSearch({ q }));
  const products = await listProducts(findings.slugs.slice(0, MOST));
  return products.map((product) => ({
    slug: product.slug,
    name: product.name[locale],
    priceMinor: priceWithOptions(product, {}),
    isSoldOut: product.availability === 'sold-out',
    options: product.options.map(({ kind, values }) => ({
      kind,
      values: values.map(({ code, label, isDefault }) => ({ code, label: label[locale], isDefault })),
    })),
  }));
}
