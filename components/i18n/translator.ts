import { createTranslator } from 'use-intl/core';
import type { Locale } from '#lib/catalog/schema.ts';
import en from '../../messages/en.json';
import fr from '../../messages/fr.json';

export type Messages = typeof en;
export type Area = keyof Messages;

/** French must have every text that English has. */
const messages: Record<Locale, Messages> = { en, fr };

/**
 * The texts of one area, for server components. The language is an argument and not read from the request, so pages
 * stay static; client components get their few texts as props, so no message file travels to the browser.
 */
export function translator<const Area extends keyof Messages>(locale: Locale, area: Area) {
  return createTranslator<Messages, Area>({
    locale: numberLocale(locale),
    messages: messages[locale],
    namespace: area,
  });
}

/**
 * The texts of an area as they are written, for client components that fill in what only the browser knows (`fill.ts`).
 * Every page that hands them on carries them all, so let the area be small.
 */
export function textsOf<const Area extends keyof Messages>(locale: Locale, area: Area): Messages[Area] {
  return messages[locale][area];
}

/** The regional language that numbers and dates are written in. */
export function numberLocale(locale: Locale): 'en-GB' | 'fr-BE' {
  return locale === 'fr' ? 'fr-BE' : 'en-GB';
}

/** The messages of some areas, for `AreaTexts`. */
export function messagesOf(locale: Locale, areas: readonly Area[]): Partial<Messages> {
  return Object.fromEntries(areas.map((area) => [area, messages[locale][area]]));
}
