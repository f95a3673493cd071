import type { Metadata } from 'next';
import { numberLocale } from '#components/i18n/translator.ts';
import { paths } from '#lib/catalog/paths.ts';
import { type Locale, locales, type Picture } from '#lib/catalog/schema.ts';

type Page = {
  locale: Locale;
  title: string;
  description: string;
  /** The page's address in each language. */
  path: (locale: Locale) => string;
  picture: Picture;
};

/** What search engines and link previews want of every page: its one address, its other language, its picture. */
export function pageMetadata({ locale, title, description, path, picture }: Page): Metadata {
  const image = { url: paths.openGraphPicture(picture.id), width: 1200, height: 630, alt: picture.alt[locale] };
  const languages = Object.fromEntries(locales.map((other) => [other, path(other)]));
  return {
    title,
    description,
    alternates: { canonical: path(locale), languages: { ...languages, 'x-default': path('en') } },
    openGraph: {
      type: 'website',
      siteName: 'Levain',
      title,
      description,
      url: path(locale),
      locale: numberLocale(locale).replace('-', '_'),
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}
