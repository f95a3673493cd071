import { afterAll, expect, test } from 'vitest';
import { getStaffOrder } from '#lib/orders/desk/get-staff-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { SEEDED } from '#prisma/seed/orders/insert-batch.ts';
import { seedOrders } from '#prisma/seed/orders/seed-orders.ts';
import { createProduct } from './fixtures/products.ts';

const seeded = { email: { endsWith: SEEDED } };

afterAll(async () => {
  await db().order.deleteMany({ where: seeded });
  await db().user.deleteMany({ where: seeded });
  await db().$executeRaw`
    DELETE FROM slot s WHERE starts_at < now() - interval '1 hour'
      AND NOT EXISTS (SELECT FROM "order" o WHERE o.slot_id = s.id) AND NOT EXISTS (SELECT FROM hold h WHERE h.slot_id = s.id)`;
});

test('made-up orders: as many as asked for, the same when asked again, and their money adds up', {
  timeout: 120_000,
}, async () => {
  for (let count = 0; count < 5; count += 1) await createProduct({ stock: 5, options: [], offerMinor: undefined });
  await seedOrders(300, () => {});
  const before = await db().order.findMany({ where: seeded, select: { number: true }, orderBy: { number: 'asc' } });
  expect(before).toHaveLength(300);
  await seedOrders(300, () => {});
  await seedOrders(310, () => {});
  const after = await db().order.findMany({ where: seeded, select: { number: true } });
  expect(after).toHaveLength(310);
  expect(after).toEqual(expect.arrayContaining(before));

  const orders = await db().order.findMany({
    where: seeded,
    include: { items: true, payments: { include: { refunds: true } }, events: { orderBy: { id: 'asc' } }, slot: true },
  });
  // The staff can read each kind.
  for (const status of ['collected', 'cancelled', 'expired'] as const) {
    const example = orders.find((order) => order.status === status);
    expect(await getStaffOrder(example?.number ?? '')).toMatchObject({ status, restMinor: 0 });
  }
  const withCake = await db().order.findFirstOrThrow({ where: { ...seeded, cakes: { some: {} } } });
  expect((await getStaffOrder(withCake.number))?.cakes).toHaveLength(1);
  for (const { items, payments, events, slot, vat, ...order } of orders) {
    const sum = items.reduce((minor, { quantity, unitMinor }) => minor + quantity * unitMinor, 0);
    expect(order.subtotalMinor).toBe(sum);
    expect(order.totalMinor).toBe(sum + order.deliveryMinor);
    expect((vat as { grossMinor: number }[]).reduce((minor, { grossMinor }) => minor + grossMinor, 0)).toBe(
      order.totalMinor,
    );
    expect(order.number).toMatch(/^LV-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(payments.map(({ amountMinor }) => amountMinor)).toEqual([order.totalMinor]);
    const back = payments.flatMap(({ refunds }) => refunds).reduce((minor, { amountMinor }) => minor + amountMinor, 0);
    expect(back).toBe(order.status === 'cancelled' ? order.totalMinor : 0);
    expect(slot.startsAt.getTime()).toBeLessThan(Date.now());
    expect(order.createdAt.getTime()).toBeLessThan(slot.startsAt.getTime());
    expect(events.at(-1)?.kind).toBe(order.status === 'cancelled' ? 'refunded' : order.status);
  }
});
