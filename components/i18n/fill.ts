import type { Locale } from '#lib/catalog/schema.ts';

type Values = Readonly<Record<string, string | number>>;

/** Puts values in the places of a text: `fill('{count} items', { count: 3 })`. For texts that come as props. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The form of a text that goes with a number of things, with `count` filled in: French has none in the singular too. */
export function fillCount(forms: { one: string; other: string }, count: number, locale: Locale): string {
  return fill(new Intl.PluralRules(locale).select(count) === 'one' ? forms.one : forms.other, { count });
}
