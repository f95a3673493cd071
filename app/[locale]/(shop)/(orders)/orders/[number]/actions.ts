'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { getRequester, requireOwner } from '#app/_lib/requester.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import { questionSchema } from '#lib/cakes/schema.ts';
import { addCake, addToCart } from '#lib/cart/cart.ts';
import { choiceSchema } from '#lib/cart/schema.ts';
import { answerQuestion as sendAnswer } from '#lib/orders/answer-question.ts';
import { cancelOrder as cancel } from '#lib/orders/cancel-order.ts';
import { findOrderId, getOrder, requireShopperOrder } from '#lib/orders/find-order.ts';
import { followOrder as follow } from '#lib/orders/follow-order.ts';
import { openPayment } from '#lib/orders/open-payment.ts';
import { type OrderView, orderNumberSchema } from '#lib/orders/schema.ts';
import { cardSchema } from '#lib/payments/schema.ts';
import { charge, confirm } from '#lib/payments/test-till/till.ts';
import { derivedId } from '#lib/platform/derived-id.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';

/** An order by its number and, for who has no account, the key of its link. */
const orderRef = { number: orderNumberSchema, key: z.string().max(100).nullable() };

/** @throws AppError `not-found` for every order that is not theirs to see */
async function requireOrder({ number, key }: { number: string; key: string | null }): Promise<string> {
  const { owner } = await getRequester();
  const id = await findOrderId(number, { owner, key });
  if (!id) throw new AppError('not-found', { message: `no order ${number} for this person` });
  return id;
}

/** As `requireOrder`, for what only its shopper may say. @throws AppError of `requireShopperOrder` */
async function requireOwnOrder({ number, key }: { number: string; key: string | null }): Promise<string> {
  const { owner, user } = await getRequester();
  return requireShopperOrder(number, { owner, key, isStaff: user !== null && isStaff(user) });
}

/** Pays an order by card at the test till, or says where else it is paid. */
export const payOrder = action({
  input: z.object({ ...orderRef, card: cardSchema.nullable() }),
  who: 'anyone',
  run: async ({ card, ...ref }, { from }) => {
    await countUse('checkout-from', from);
    const payment = await openPayment(await requireOrder(ref));
    if (payment?.provider === 'test-till' && card) await charge(payment.reference, card.cardNumber);
    return { redirectUrl: payment?.redirectUrl ?? null };
  },
});

/** The shopper's word to the test till's bank. */
export const confirmPayment = action({
  input: z.object({ ...orderRef, isAllowed: z.boolean() }),
  who: 'anyone',
  run: async ({ isAllowed, ...ref }) => {
    const payment = await openPayment(await requireOrder(ref));
    if (payment?.provider === 'test-till') await confirm(payment.reference, isAllowed);
    return null;
  },
});

/** What the baker wanted to know of a cake. */
export const answerQuestion = action({
  input: z.object({ ...orderRef, questionId: z.uuid(), answer: questionSchema }),
  who: 'anyone',
  run: async ({ questionId, answer, ...ref }) => {
    await sendAnswer({ orderId: await requireOwnOrder(ref), questionId, answer });
    return null;
  },
});

/** Who has the link hears of the order from now on, on every page, as whoever placed it does. */
export const followOrder = action({
  input: z.object(orderRef),
  who: 'anyone',
  run: async (ref) => {
    const orderId = await requireOrder(ref);
    await follow(orderId, await requireOwner());
    return null;
  },
});

export const cancelOrder = action({
  input: z.object(orderRef),
  who: 'anyone',
  run: async (ref) => {
    await cancel(await requireOwnOrder(ref), new Date());
    return null;
  },
});

/**
 * Puts what was ordered into the basket again, as far as it can still be had, and answers how many lines could. The same
 * `additionId` does so once.
 */
export const reorder = action({
  input: z.object({ ...orderRef, additionId: z.uuid() }),
  who: 'anyone',
  run: async ({ number, key, additionId }, { requester }) => {
    const order = await getOrder(number, { owner: requester.owner, key });
    if (!order) throw new AppError('not-found', { message: `no order ${number} for this person` });
    const owner = await requireOwner();
    let missing = 0;
    for (const item of order.view.items) {
      await addAgain(owner, item, additionId).catch((error: unknown) => {
        const isGone = error instanceof AppError && ['not-found', 'conflict', 'invalid'].includes(error.code);
        if (!isGone) throw error;
        missing += 1;
      });
    }
    return { added: order.view.items.length - missing, missing };
  },
});

type Item = OrderView['items'][number];

/** A cake is a line of its own: of one `additionId` each of the order's gets another, always the same. */
function addAgain(owner: string, { slug, options, quantity, cake, lineId }: Item, additionId: string): Promise<string> {
  if (cake) return addCake(owner, { ...cake, additionId: derivedId(additionId, lineId) });
  return addToCart(owner, { slug, choice: choiceSchema.parse(options), quantity, additionId });
}
