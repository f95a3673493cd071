import { queueMail } from '#lib/notifications/queue-mail.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { orderMailValues } from './order-mail.ts';
import { mayBecome } from './status.ts';
import { tellStep } from './tell-step.ts';

/** What the bakery does with an order. */
export const stages = ['baking', 'ready', 'collected'] as const;
type Stage = (typeof stages)[number];

/**
 * Moves an order on, as the staff do; the shopper hears when it is ready, if they want to. Moving it to where it is
 * already changes nothing. @throws AppError `conflict` for a step that is none, `not-found`
 */
export async function advanceOrder(orderId: string, to: Stage): Promise<void> {
  const order = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    if (locked.status === to) return locked;
    if (!mayBecome(locked.status, to)) {
      throw new AppError('conflict', { message: `${locked.number} is ${locked.status}, it can't become ${to}` });
    }
    await tx.order.update({ where: { id: orderId }, data: { status: to } });
    await tellStep(tx, locked, to);
    const user = locked.userId ? await tx.user.findUnique({ where: { id: locked.userId } }) : null;
    if (to === 'ready' && (user?.wantsReadyMail ?? true)) {
      const { email, locale } = locked;
      await queueMail(tx, { to: email, locale, template: 'order-ready', values: orderMailValues(locked) });
    }
    return locked;
  });
  await noteWrite(orderPerson(order.number));
  await noteWrite(order.owner);
}
