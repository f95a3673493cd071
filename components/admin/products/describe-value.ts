import { formatMoment } from '#components/i18n/format.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { ProductForm } from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';

const LONGEST = 160;

/** A value of a form in a few words, for who compares two. Lists are told by what tells their rows apart. */
export function describeValue(name: string, value: unknown, locale: Locale): string {
  if (name === 'priceMinor') return typeof value === 'number' ? formatPrice(value, locale) : String(value);
  if (name === 'offers') return list(value as ProductForm['offers'], (offer) => describeOffer(offer, locale));
  if (name === 'options') {
    return list(value as ProductForm['options'], ({ label, surchargeMinor }) =>
      typeof surchargeMinor === 'number' ? `${label[locale]} ${formatPrice(surchargeMinor, locale)}` : label[locale],
    );
  }
  if (name === 'pictures') return list(value as ProductForm['pictures'], ({ alt }) => alt[locale]);
  if (name === 'allergens') {
    return list(value as ProductForm['allergens'], ({ code, isTrace }) => (isTrace ? `(${code})` : code));
  }
  if (Array.isArray(value)) return list(value as string[], String);
  if (value && typeof value === 'object') return list(Object.entries(value), ([key, amount]) => `${key} ${amount}`);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  const text = String(value ?? '') || '–';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function describeOffer({ priceMinor, startsAt, endsAt }: ProductForm['offers'][number], locale: Locale): string {
  const at = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : formatMoment(iso, locale));
  const price = typeof priceMinor === 'number' ? formatPrice(priceMinor, locale) : String(priceMinor);
  return `${price} (${at(startsAt)} – ${at(endsAt)})`;
}

function list<T>(rows: readonly T[], tell: (row: T) => string): string {
  return rows.map(tell).join(', ') || '–';
}
