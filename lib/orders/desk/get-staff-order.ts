import { reachedAtLeast } from '#lib/cakes/stages.ts';
import { cakeParts, viewCake } from '#lib/cakes/view-cake.ts';
import { cartCakeSchema } from '#lib/cart/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { orderNumberSchema, orderViewSchema } from '../schema.ts';
import { stagesOf } from '../stages-of.ts';
import { givenBack, mayBecome, orderStages, paidSoFar, refundable } from '../status.ts';
import { historyOf } from './history.ts';
import { HAND_OWNER, type StaffOrder, type StaffPayment } from './schema.ts';

const parts = {
  items: { include: { cake: true }, orderBy: { id: 'asc' } },
  cakes: { orderBy: { orderItemId: 'asc' }, include: cakeParts },
  events: { orderBy: { id: 'asc' } },
  payments: { orderBy: { createdAt: 'asc' }, include: { refunds: { orderBy: { createdAt: 'asc' } } } },
  notes: { orderBy: { at: 'asc' } },
  slot: true,
} satisfies Prisma.OrderInclude;
export type StaffOrderRows = Prisma.OrderGetPayload<{ include: typeof parts }>;

/** An order with everything that the staff know of it; null if there is none. From the primary, as they act on it. */
export async function getStaffOrder(number: string): Promise<StaffOrder | null> {
  if (!orderNumberSchema.safeParse(number).success) return null;
  const row = await db().order.findUnique({ where: { number }, include: parts });
  if (!row) return null;
  const [mails, entries] = await Promise.all([
    db().mail.findMany({
      where: { orderNumber: number },
      select: { id: true, subject: true, createdAt: true, sentAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
    db().auditEntry.findMany({ where: { subject: number }, orderBy: { id: 'asc' } }),
  ]);
  const { phone, locale, userId, owner, slot, street, postcode, city, status, totalMinor } = row;
  const paidMinor = paidSoFar(row.payments);
  const isOver = ['awaiting_payment', 'cancelled', 'expired'].includes(status);
  // The shopper's view without what is only for them.
  const shown = orderViewSchema
    .omit({ cakes: true, canCancel: true, payment: true, events: true, refunds: true })
    .parse({
      ...row,
      items: row.items.map((item) => ({ ...item, cake: item.cake && cartCakeSchema.parse(item.cake) })),
      slot: { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
      address: street && postcode && city ? { street, postcode, city } : null,
      paidMinor,
      placedAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    });
  return {
    ...shown,
    ...{ phone, locale, customerId: userId, isByHand: owner.startsWith(HAND_OWNER) },
    cakes: await Promise.all(row.cakes.map(viewCake)),
    payments: row.payments.map(toPayment),
    refundedMinor: givenBack(row.payments.flatMap(({ refunds }) => refunds)),
    restMinor: isOver ? 0 : Math.max(0, totalMinor - paidMinor),
    notes: row.notes.map(({ id, authorName, text, at }) => ({ id, author: authorName, text, at: at.toISOString() })),
    mails: mails.map(({ createdAt, sentAt, ...mail }) => ({
      ...mail,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    history: historyOf(row, entries),
    nextStages: nextStagesOf(row),
    canBeCancelled: mayBecome(status, 'cancelled'),
  };
}

/** Whether it is ready is its cakes' to say, while it has some. */
function nextStagesOf({ status, items }: StaffOrderRows): StaffOrder['nextStages'] {
  const areCakesReady = stagesOf(items).every((stage) => stage === 'cancelled' || reachedAtLeast(stage, 'ready'));
  return orderStages.filter((stage) => mayBecome(status, stage) && (stage === 'baking' || areCakesReady));
}

function toPayment(payment: StaffOrderRows['payments'][number]): StaffPayment {
  const { id, provider, status, amountMinor, createdAt, refunds } = payment;
  return {
    ...{ id, provider, status, amountMinor },
    refundableMinor: refundable(payment),
    paidAt: createdAt.toISOString(),
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, amountMinor: refund.amountMinor, status: refund.status, reason: refund.reason },
      createdAt: refund.createdAt.toISOString(),
      settledAt: refund.settledAt?.toISOString() ?? null,
    })),
  };
}
