import type { Locale } from '#lib/catalog/schema.ts';

/** Every address of signing in and of the account is made here. */
export const accountPaths = {
  signIn: (locale: Locale) => `/${locale}/sign-in`,
  signUp: (locale: Locale) => `/${locale}/sign-up`,
  forgotPassword: (locale: Locale) => `/${locale}/forgot-password`,
  resetPassword: (locale: Locale, token: string) => `/${locale}/reset-password?token=${token}`,
  confirmEmail: (locale: Locale, token: string) => `/${locale}/confirm-email?token=${token}`,
  account: (locale: Locale) => `/${locale}/account`,
  orders: (locale: Locale) => `/${locale}/account/orders`,
  reviews: (locale: Locale) => `/${locale}/account/reviews`,
  wishlist: (locale: Locale) => `/${locale}/account/wishlist`,
  designs: (locale: Locale) => `/${locale}/account/designs`,
  addresses: (locale: Locale) => `/${locale}/account/addresses`,
  devices: (locale: Locale) => `/${locale}/account/devices`,
  privacy: (locale: Locale) => `/${locale}/account/privacy`,
  security: (locale: Locale) => `/${locale}/account/security`,
  /** The owner's pages of people. */
  customers: (locale: Locale, query: { q?: string; after?: string } = {}) => {
    const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    return `/${locale}/admin/customers${search.size > 0 ? `?${search}` : ''}`;
  },
  customer: (locale: Locale, id: string) => `/${locale}/admin/customers/${id}`,
  roles: (locale: Locale) => `/${locale}/admin/roles`,
  /** Everything that the shop knows of who asks, as a file. */
  myData: '/api/my-data',
  avatarUpload: '/api/avatar',
  /** 64 and 256 pixels. */
  avatar: (id: string, width: 64 | 256) => `/api/media/avatars/${id}/${width}.webp`,
};

/** A return address out of a query, if it is a path of this shop; else null, so that no link leads people elsewhere. */
export function localPath(value: string | null | undefined): string | null {
  // Browsers take a backslash for a slash, and leave out control characters.
  if (!value?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(value)) return null;
  const url = URL.parse(value, 'http://here');
  return url?.origin === 'http://here' ? `${url.pathname}${url.search}${url.hash}` : null;
}

/** To sign in (or up), and back to where one was. */
export function withNext(path: string, next: string | null): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
