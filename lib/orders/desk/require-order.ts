import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

/** The id of an order, for the staff. @throws AppError `not-found` */
export async function requireOrderId(number: string): Promise<string> {
  const order = await db().order.findUnique({ where: { number }, select: { id: true } });
  if (!order) throw new AppError('not-found', { message: `there is no order ${number}` });
  return order.id;
}
