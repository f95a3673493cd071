import { describeValue } from '#components/admin/products/describe-value.ts';
import { fieldName } from '#components/admin/products/field-name.ts';
import { formatMoment } from '#components/i18n/format.ts';
import { textsOf, translator } from '#components/i18n/translator.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** What can stand in the log, by what it was done to: `{ thing: 'order', actions: ['order.take', …] }`. */
export function auditActions(locale: Locale): { thing: string; actions: string[] }[] {
  return Object.entries(textsOf(locale, 'adminAudit').did).map(([thing, deeds]) => ({
    thing,
    actions: Object.keys(deeds).map((deed) => `${thing}.${deed}`),
  }));
}

/** `order.refund` → `Money given back`. What has no words keeps its code: the log is older than they are. */
export function actionText(action: string, locale: Locale): string {
  const t = translator(locale, 'adminAudit');
  const key = `did.${action}` as 'did.order.refund';
  return t.has(key) ? t(key) : action;
}

/** What a value is called, as where it is edited. */
export function fieldText(action: string, name: string, locale: Locale): string {
  const audit = translator(locale, 'adminAudit');
  const discounts = translator(locale, 'adminDiscounts');
  if (action.startsWith('discount.') && discounts.has(`field.${name}` as 'field.code')) {
    return discounts(`field.${name}` as 'field.code');
  }
  const key = `field.${name}` as 'field.status';
  return audit.has(key) ? audit(key) : fieldName(name, translator(locale, 'adminProducts'));
}

/** A value as people say it. Amounts are kept in minor units, and named so; moments as ISO texts. */
export function valueText(action: string, name: string, value: unknown, locale: Locale): string {
  const t = translator(locale, 'adminAudit');
  if (value === undefined || value === null || value === '') return t('nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return name.endsWith('Minor') ? formatPrice(value, locale) : String(value);
  if (typeof value === 'string') return wordOf(action, name, value, locale) ?? momentOf(value, locale) ?? value;
  if (Array.isArray(value))
    return action.startsWith('product.') ? describeValue(name, value, locale) : value.join(', ') || '–';
  const inBoth = value as Partial<Record<Locale, unknown>>;
  return typeof inBoth[locale] === 'string' ? inBoth[locale] : describeValue(name, value, locale);
}

/** The word for a code, where the dashboard has one. */
function wordOf(action: string, name: string, value: string, locale: Locale): string | null {
  const orders = translator(locale, 'adminOrders');
  const words = {
    status: action.startsWith('review.')
      ? read(translator(locale, 'waitingReviews'), `status.${value}`)
      : read(orders, `state.${value}`),
    stage: read(orders, `cakeStage.${value}`),
    role: read(translator(locale, 'adminPeople'), `roleOf.${value}`),
    kind: read(translator(locale, 'adminDiscounts'), `kind.${value}`),
    devices: translator(locale, 'adminAudit')(value === 'one' ? 'one' : 'every'),
  };
  return words[name as keyof typeof words] ?? null;
}

type Texts = { has: (key: never) => boolean; (key: never): string };
const read = (t: Texts, key: string) => (t.has(key as never) ? t(key as never) : null);

function momentOf(text: string, locale: Locale): string | null {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatMoment(text, locale) : null;
}
