import { notFound } from 'next/navigation';
import { type Locale, localeSchema } from '#lib/catalog/schema.ts';

/** The language at the head of an address; an unknown one is a page that does not exist. */
export async function requireLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const locale = localeSchema.safeParse((await params).locale);
  return locale.success ? locale.data : notFound();
}

/** For layouts and error pages, which must answer under any address. */
export function localeOrDefault(value: string | undefined): Locale {
  return localeSchema.safeParse(value).data ?? 'en';
}
