import type { Locale } from '#lib/catalog/schema.ts';
import type { RingingKind } from '#lib/notifications/kinds.ts';
import texts from '../../messages/news.json';

/** Fetched with the bell, for who has news: no page carries them. */
export type NewsTexts = Omit<(typeof texts)['en'], 'kinds'> & { kinds: Record<RingingKind, string> };

export const newsTexts: Record<Locale, NewsTexts> = texts;
