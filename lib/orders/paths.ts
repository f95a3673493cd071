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

type Query = Record<string, string | undefined>;

/** The staff's pages of orders. */
export const deskPaths = {
  orders: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/admin/orders`, query),
  order: (locale: Locale, number: string) => `/${locale}/admin/orders/${number}`,
  take: (locale: Locale) => `/${locale}/admin/orders/new`,
  /** How an order stands. */
  orderData: (number: string) => `/api/admin/orders/${number}`,
  products: (locale: Locale, q: string) => withQuery('/api/admin/orders/products', { locale, q }),
};

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
