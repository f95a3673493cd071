import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { fontVariables } from '#app/_lib/fonts.ts';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { translator } from '#components/i18n/translator.ts';
import { ThemeScript } from '#components/layout/theme-script.tsx';
import { SearchKeyScript } from '#components/search/search-key.tsx';
import { Toaster } from '#components/ui/toaster.tsx';
import { env } from '#lib/platform/env.ts';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#17120e' },
  ],
};

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const t = translator(localeOrDefault((await params).locale), 'meta');
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: t('title'), template: '%s · Levain' },
    description: t('description'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
  };
}

/** Also stands around the 404 page of every address that is no page, so it takes any language and shows English then. */
export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOrDefault((await params).locale);
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <SearchKeyScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        {children}
        <Toaster label={translator(locale, 'layout')('notices')} />
      </body>
    </html>
  );
}
