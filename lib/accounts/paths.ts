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
  addresses: (locale: Locale) => `/${locale}/account/addresses`,
  devices: (locale: Locale) => `/${locale}/account/devices`,
  /** 64 and 256 pixels. */
  avatar: (id: string, width: 64 | 256) => `/api/media/avatars/${id}/${width}.webp`,
};
