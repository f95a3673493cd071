import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** next-auth's own words (https://next-auth.js.org/configuration/pages), each as one of our reasons. */
const reasons: Record<string, string> = {
  OAuthAccountNotLinked: 'service-taken',
  OAuthSignin: 'service-failed',
  OAuthCallback: 'service-failed',
  OAuthCreateAccount: 'service-failed',
  Callback: 'service-failed',
  AccessDenied: 'service-failed',
  CredentialsSignin: 'wrong-password',
  SessionRequired: 'unauthenticated',
};

/** What `?error=` of a sign-in says, to a person; null without one. */
export function signInProblem(locale: Locale, error: unknown): string | null {
  if (typeof error !== 'string' || error === '') return null;
  const texts = signInProblems(locale);
  return texts[reasons[error] ?? error] ?? texts.unexpected ?? null;
}

/** Everything that can go wrong in signing in, by reason, for a form that shows it in place. */
export function signInProblems(locale: Locale): Record<string, string> {
  const t = translator(locale, 'problems');
  return {
    'wrong-password': t('wrong-password'),
    'sign-in-limited': t('sign-in-limited'),
    'store-away': t('store-away'),
    'service-taken': t('service-taken'),
    'service-failed': t('service-failed'),
    'service-address': t('service-address'),
    unauthenticated: t('unauthenticated'),
    unexpected: t('unexpected'),
  };
}
