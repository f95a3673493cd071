import { accountPaths } from '#lib/accounts/paths.ts';
import type { Permission } from '#lib/accounts/permissions.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { enginePaths } from '#lib/engine/paths.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { auditPath, slotsPath, stockPath, todayPath } from '#lib/shop/paths.ts';

/** The pages of the dashboard, in the order of its menu, each with what a reader must be allowed to do. */
export const adminPages = [
  { name: 'today', group: 'bakehouse', permission: 'orders', href: (locale: Locale) => todayPath(locale) },
  { name: 'orders', group: 'bakehouse', permission: 'orders', href: (locale: Locale) => deskPaths.orders(locale) },
  { name: 'cakes', group: 'bakehouse', permission: 'orders', href: cakePaths.board },
  { name: 'slots', group: 'bakehouse', permission: 'stock', href: (locale: Locale) => slotsPath(locale) },
  { name: 'stock', group: 'bakehouse', permission: 'stock', href: (locale: Locale) => stockPath(locale) },
  { name: 'products', group: 'shop', permission: 'catalog', href: productPaths.products },
  {
    name: 'discounts',
    group: 'shop',
    permission: 'discounts',
    href: (locale: Locale) => discountPaths.discounts(locale),
  },
  { name: 'reviews', group: 'shop', permission: 'reviews', href: (locale: Locale) => reviewPaths.staff(locale) },
  { name: 'figures', group: 'house', permission: 'figures', href: (locale: Locale) => figurePaths.figures(locale) },
  {
    name: 'customers',
    group: 'people',
    permission: 'customers',
    href: (locale: Locale) => accountPaths.customers(locale),
  },
  { name: 'roles', group: 'people', permission: 'customers', href: accountPaths.roles },
  { name: 'mail', group: 'people', permission: 'mail', href: (locale: Locale) => mailPaths.mails(locale) },
  { name: 'engine', group: 'house', permission: 'machines', href: enginePaths.room },
  { name: 'queues', group: 'house', permission: 'machines', href: enginePaths.queues },
  { name: 'audit', group: 'house', permission: 'audit', href: (locale: Locale) => auditPath(locale) },
] as const satisfies readonly AdminPage[];

type AdminPage = {
  name: string;
  group: (typeof adminGroups)[number];
  permission: Permission;
  href: (locale: Locale) => string;
};

export const adminGroups = ['bakehouse', 'shop', 'people', 'house'] as const;
export type AdminPageName = (typeof adminPages)[number]['name'];
