import { fill } from '#components/i18n/fill.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { RingingKind } from '#lib/notifications/kinds.ts';
import type { RingingNews } from '#lib/notifications/schema.ts';
import texts from '../../messages/news.json';

/** Fetched with the bell, for who has news: no page carries them. */
export type NewsTexts = Omit<(typeof texts)['en'], 'kinds'> & { kinds: Record<RingingKind, string> };

/** What a piece of news says; of several cakes, which one. Events from before the shop counted them say nothing of it. */
export function sayNews({ kind, position }: RingingNews, texts: NewsTexts): string {
  return position ? `${texts.kinds[kind]} (${fill(texts.nth, position)})` : texts.kinds[kind];
}

export const newsTexts: Record<Locale, NewsTexts> = texts;
