import { textOf } from '#lib/catalog/assemble-product.ts';
import { type Locale, locales, type Text } from '#lib/catalog/schema.ts';
import { fulfilments } from '#lib/checkout/schema.ts';
import { lockDay, openSlots } from '#lib/checkout/slots.ts';
import { record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { OpenOrder } from './schema.ts';

const MOST = 1000;

/** Orders that are still to be handed out on a day, or that wait for their money; by when. From the primary. */
export async function listOpenOrders(day: string, tx: DbOrTransaction = db()): Promise<OpenOrder[]> {
  const slots = await tx.slot.findMany({ where: { kind: { in: [...fulfilments] }, day } });
  const startOf = new Map(slots.map(({ id, startsAt }) => [id, startsAt]));
  const orders = await tx.order.findMany({
    where: { slotId: { in: [...startOf.keys()] }, status: { in: ['awaiting_payment', 'paid', 'baking', 'ready'] } },
    select: { number: true, name: true, phone: true, status: true, slotId: true },
    orderBy: { id: 'asc' },
    take: MOST,
  });
  return orders
    .map(({ slotId, ...order }) => ({ ...order, startsAt: startOf.get(slotId)?.toISOString() ?? '' }))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt) || one.number.localeCompare(other.number));
}

type Closing = {
  reason: Text;
  /** Numbers of the day's open orders that whoever closes it has seen. They stay: somebody has to call their shoppers. */
  seen: readonly string[];
};

/**
 * Hands nothing out on a day any more: from the commit on nobody orders for it, whoever holds a place or not. Closing it again changes
 * its reason at most. @throws AppError `conflict` (`day-has-orders` with `count`) if there are orders that were not seen
 */
export async function closeDay(day: string, { reason, seen }: Closing): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockDay(tx, day, 'alone');
    const unseen = (await listOpenOrders(day, tx)).filter(({ number }) => !seen.includes(number));
    if (unseen.length > 0) {
      const message = `${unseen.length} orders for ${day} were not seen`;
      throw new AppError('conflict', { message, reason: 'day-has-orders', values: { count: unseen.length } });
    }
    const known = await findReason(tx, day);
    if (known && known.en === reason.en && known.fr === reason.fr) return;
    await tx.closedDay.upsert({ where: { day }, create: { day }, update: {} });
    for (const locale of locales) {
      await tx.closedDayText.upsert({
        where: { day_locale: { day, locale } },
        create: { day, locale, reason: reason[locale] },
        update: { reason: reason[locale] },
      });
    }
    await record(tx, {
      action: 'day.close',
      subject: day,
      before: known && { reason: known },
      after: { reason, orders: seen.length },
    });
  });
}

/** Opens a day again that was closed, with its slots. Opening what is open changes nothing. */
export async function reopenDay(day: string, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockDay(tx, day, 'alone');
    const known = await findReason(tx, day);
    if (!known) return;
    await tx.closedDay.delete({ where: { day } });
    await record(tx, { action: 'day.reopen', subject: day, before: { reason: known } });
  });
  await openSlots(now);
}

async function findReason(tx: DbOrTransaction, day: string): Promise<Record<Locale, string> | null> {
  const closed = await tx.closedDay.findUnique({ where: { day }, include: { texts: true } });
  return closed && textOf(closed.texts, ({ reason }) => reason);
}
