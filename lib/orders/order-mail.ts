import { formatPrice } from '#lib/catalog/price.ts';
import { type Locale, textSchema } from '#lib/catalog/schema.ts';
import type { MailValues } from '#lib/notifications/templates.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { env } from '#lib/platform/env.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { orderKey } from './find-order.ts';
import { orderPaths } from './paths.ts';

type OrderRows = Prisma.OrderGetPayload<{ include: { items: true; slot: true } }>;

const words = {
  en: {
    delivery: 'Delivery',
    discount: 'Discount',
    total: 'Total, VAT included',
    now: 'Deposit',
    rest: 'At the counter',
  },
  fr: {
    delivery: 'Livraison',
    discount: 'Réduction',
    total: 'Total, TVA comprise',
    now: 'Acompte',
    rest: 'Au comptoir',
  },
} as const;

/** The order's page, for who has only the mail. */
export function orderLink({ id, number, locale }: Pick<OrderRows, 'id' | 'number' | 'locale'>): string {
  return new URL(orderPaths.order(locale, number, orderKey(id)), env().SITE_URL).href;
}

/** What the mails about an order say of it. */
export function orderMailValues(order: OrderRows): MailValues<'order-placed'> {
  const { locale, number, name } = order;
  const price = (minor: number) => formatPrice(minor, locale);
  const t = words[locale];
  const rows = order.items.map(({ name: text, quantity, unitMinor }): [string, string] => [
    `${quantity} × ${textSchema.parse(text)[locale]}`,
    price(quantity * unitMinor),
  ]);
  if (order.discountMinor > 0) rows.push([t.discount, price(-order.discountMinor)]);
  if (order.fulfilment === 'delivery') rows.push([t.delivery, price(order.deliveryMinor)]);
  rows.push([t.total, price(order.totalMinor)]);
  const restMinor = order.totalMinor - order.dueNowMinor;
  if (restMinor > 0 && order.dueNowMinor > 0) rows.push([t.now, price(order.dueNowMinor)]);
  const rest = restMinor > 0 && order.status !== 'cancelled' ? price(restMinor) : null;
  if (rest) rows.push([t.rest, rest]);
  return { name, number, when: whenAndWhere(order, locale), rows, rest, paid: paidWith(order), url: orderLink(order) };
}

function paidWith({ totalMinor, dueNowMinor }: OrderRows): 'all' | 'deposit' | 'nothing' {
  if (dueNowMinor === totalMinor) return 'all';
  return dueNowMinor > 0 ? 'deposit' : 'nothing';
}

function whenAndWhere({ slot, fulfilment, street, postcode, city }: OrderRows, locale: Locale): string {
  const region = locale === 'fr' ? 'fr-BE' : 'en-GB';
  const { timeZone } = bakery;
  const day = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone });
  const [from, to] = [time.format(slot.startsAt), time.format(slot.endsAt)];
  const where =
    fulfilment === 'delivery'
      ? `${street}, ${postcode} ${city}`
      : `${bakery.street}, ${bakery.postcode} ${bakery.city[locale]}`;
  if (locale === 'fr') {
    const verb = fulfilment === 'delivery' ? 'Nous vous l’apportons' : 'Elle vous attend';
    return `${verb} le ${day.format(slot.startsAt)} entre ${from} et ${to} : ${where}.`;
  }
  const verb = fulfilment === 'delivery' ? 'We bring it' : 'It waits for you';
  return `${verb} on ${day.format(slot.startsAt)} between ${from} and ${to}: ${where}.`;
}
