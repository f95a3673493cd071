import type { NextRequest } from 'next/server';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { requesterAddress } from '#app/_lib/requester.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Suggestions } from '#components/search/suggestions.ts';
import { formatPrice, priceRange } from '#lib/catalog/price.ts';
import { listCategories, listProducts } from '#lib/catalog/read.ts';
import type { Category, Locale, Product } from '#lib/catalog/schema.ts';
import { wordsOf } from '#lib/catalog/words.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';
import { log } from '#lib/platform/log.ts';
import { parseSearch } from '#lib/search/schema.ts';
import { search } from '#lib/search/search.ts';

export const dynamic = 'force-dynamic';

const MOST_PRODUCTS = 6;

/** Suggestions for a text that is being typed; without one, what is loved most. The same to everybody. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  try {
    await countSearch(await requesterAddress());
    const locale = localeOrDefault(nextUrl.searchParams.get('locale') ?? undefined);
    const [{ view, findings }, categories] = await Promise.all([
      search(parseSearch({ q: nextUrl.searchParams.get('q') ?? '' })),
      listCategories(),
    ]);
    const products = await listProducts(findings.slugs.slice(0, MOST_PRODUCTS));
    return Response.json(
      {
        products: products.map((product) => toSuggestion(product, locale)),
        categories: categories
          .filter((category) => isMeant(category, findings.corrected ?? view.text))
          .map(({ slug, name }) => ({ slug, name: name[locale] })),
        total: findings.total,
      } satisfies Suggestions,
      // Who deletes a letter and types it again needs not ask again.
      { headers: { 'cache-control': 'private, max-age=10' } },
    );
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    if (code !== 'rate-limited') {
      log().warn({ error: error instanceof Error ? error.message : String(error) }, 'suggestions failed');
    }
    return Response.json({ code }, { status: statusOf[code], headers: { 'cache-control': 'no-store' } });
  }
}

/** With the store away nobody counts, and everybody may search on. */
async function countSearch(address: string): Promise<void> {
  try {
    await countUse('search', address);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'rate-limited') throw error;
  }
}

function toSuggestion(product: Product, locale: Locale): Suggestions['products'][number] {
  const { low, high } = priceRange(product);
  const price = formatPrice(low, locale);
  return {
    slug: product.slug,
    name: product.name[locale],
    price: high > low ? `${translator(locale, 'price')('from')} ${price}` : price,
    picture: product.pictures[0] ?? null,
  };
}

/** Each word begins a word of its name, in either language; without words all are. */
function isMeant({ name }: Category, text: string): boolean {
  const words = wordsOf(text);
  return Object.values(name).some((one) => {
    const parts = wordsOf(one);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
