import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** What the search button and its dialog say. `{text}` and `{total}` are put in by the browser: `fillIn`. */
export function searchTexts(locale: Locale) {
  const t = translator(locale, 'search');
  return {
    open: t('title'),
    ...{ label: t('label'), placeholder: t('placeholder'), close: t('close'), suggestions: t('suggestions') },
    ...{ products: t('products'), loved: t('loved'), categories: t('categories') },
    ...{ recent: t('recent'), forget: t('forget'), searching: t('searching'), failed: t('failed') },
    ...{ move: t('hintMove'), enter: t('hintOpen'), leave: t('hintClose') },
    none: t.raw('none') as string,
    all: t.raw('all') as string,
    search: t.raw('searchFor') as string,
  };
}
export type SearchTexts = ReturnType<typeof searchTexts>;

/** `{text}` → what stands for it. */
export function fillIn(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
