import type { Locale, Product } from './schema.ts';

/** One currency per shop. */
export const CURRENCY = 'EUR';

/** The price of a product now, in minor units, without options: the running offer's, or else the base price. */
export function currentPrice(product: Pick<Product, 'priceMinor' | 'offer'>): number {
  return product.offer?.priceMinor ?? product.priceMinor;
}

/** The price with the chosen options, in minor units. `choice` maps an option's kind to a value's code; what it leaves out takes the default. */
export function priceWithOptions(
  product: Pick<Product, 'priceMinor' | 'offer' | 'options'>,
  choice: Partial<Record<string, string>>,
): number {
  return product.options.reduce((sum, option) => {
    const value =
      option.values.find((candidate) => candidate.code === choice[option.kind]) ??
      option.values.find((candidate) => candidate.isDefault) ??
      option.values[0];
    return sum + (value?.surchargeMinor ?? 0);
  }, currentPrice(product));
}

/** The lowest and the highest price that a product's options lead to, in minor units. */
export function priceRange(product: Pick<Product, 'priceMinor' | 'offer' | 'options'>): { low: number; high: number } {
  const base = currentPrice(product);
  return product.options.reduce(
    ({ low, high }, option) => {
      const surcharges = option.values.map((value) => value.surchargeMinor);
      return { low: low + Math.min(...surcharges), high: high + Math.max(...surcharges) };
    },
    { low: base, high: base },
  );
}

/** Where each band of prices begins, in minor units; it ends where the next one begins. */
export const priceBands = [0, 250, 500, 1000, 2500, 3500] as const;

/** The position in `priceBands` of the band that a price (minor units) lies in. */
export function bandOf(minor: number): number {
  return priceBands.findLastIndex((from) => minor >= from);
}

/** `540` → `€5.40` in English, `5,40 €` in French. */
export function formatPrice(minor: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'fr' ? 'fr-BE' : 'en-IE', {
    style: 'currency',
    currency: CURRENCY,
  });
  return format.format(minor / 100);
}
