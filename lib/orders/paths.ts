import type { Locale } from '#lib/catalog/schema.ts';

/** Every address on the way from the basket to the order is made here. */
export const orderPaths = {
  cart: (locale: Locale) => `/${locale}/basket`,
  checkout: (locale: Locale) => `/${locale}/checkout`,
  /** `key` lets in who has the link and no account. */
  order: (locale: Locale, number: string, key?: string) => `/${locale}/orders/${number}${key ? `?key=${key}` : ''}`,
  /** The order's page right after a card was given with it: it waits for the bank's word. */
  askedOrder: (locale: Locale, number: string, key: string | null) =>
    `/${locale}/orders/${number}?${key ? `key=${key}&` : ''}asked`,
};
