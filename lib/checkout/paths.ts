import type { Locale } from '#lib/catalog/schema.ts';

/** The addresses of the dashboard's discount codes. */
export const discountPaths = {
  discounts: (locale: Locale, after?: string) => `/${locale}/admin/discounts${after ? `?after=${after}` : ''}`,
  create: (locale: Locale) => `/${locale}/admin/discounts/new`,
  edit: (locale: Locale, code: string) => `/${locale}/admin/discounts/${encodeURIComponent(code)}`,
};
