'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { problemText } from '#app/_lib/problems.ts';
import { requireOwner } from '#app/_lib/requester.ts';
import { holdFor } from '#lib/checkout/holds.ts';
import { type CheckoutLine, priceLines } from '#lib/checkout/lines.ts';
import { pickLines } from '#lib/checkout/own-cart.ts';
import { quote } from '#lib/checkout/quote.ts';
import { holdRequestSchema, orderFormSchema, type Quote, quoteRequestSchema } from '#lib/checkout/schema.ts';
import { requireSlot } from '#lib/checkout/slots.ts';
import { clearBoughtCart } from '#lib/orders/clear-bought-cart.ts';
import { orderKey } from '#lib/orders/find-order.ts';
import { openPayment } from '#lib/orders/open-payment.ts';
import { placeOrder as place } from '#lib/orders/place-order.ts';
import { cardSchema } from '#lib/payments/schema.ts';
import { charge } from '#lib/payments/test-till/till.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse, requireUsesLeft } from '#lib/platform/limits.ts';

/** What the basket costs with what the form says so far. Guesses at codes are counted. */
export const quoteCheckout = action({
  input: quoteRequestSchema,
  who: 'anyone',
  run: async ({ lineIds, fulfilment, postcode, discountCode, email }, { locale, user, from }): Promise<Quote> => {
    const owner = await requireOwner();
    if (discountCode) {
      await requireUsesLeft('discount', owner);
      await requireUsesLeft('discount-from', from);
    }
    const now = new Date();
    const lines = await priceOwnLines(owner, { lineIds, now });
    const person = user?.email ?? email;
    const { discount, discountProblem, deliveryProblem, ...draft } = await quote(db(), {
      ...{ lines, fulfilment, postcode, discountCode, person, now },
    });
    if (discountProblem?.reason === 'discount-unknown') {
      await countUse('discount', owner);
      await countUse('discount-from', from);
    }
    return {
      ...draft,
      discountCode: discount?.code ?? null,
      discountProblem: discountProblem && problemText(locale, discountProblem),
      deliveryProblem: deliveryProblem && problemText(locale, deliveryProblem),
    };
  },
});

/** Keeps the slot and the basket for ten minutes. */
export const holdCheckout = action({
  input: holdRequestSchema,
  who: 'anyone',
  run: async ({ lineIds, fulfilment: kind, slotId: id }, { from }) => {
    const owner = await requireOwner();
    await countUse('checkout', owner);
    await countUse('checkout-from', from);
    const now = new Date();
    const lines = await priceOwnLines(owner, { lineIds, now });
    const leadTimeHours = Math.max(...lines.map((line) => line.leadTimeHours));
    const slot = await requireSlot(db(), { id, kind, leadTimeHours, now });
    const { expiresAt } = await holdFor(owner, { slot, lines, now });
    return { expiresAt: expiresAt.toISOString() };
  },
});

/**
 * Orders what is in the basket and, with a card for the test till, pays it. Sent again it finds the order that it made,
 * and charges nothing twice.
 */
export const placeOrder = action({
  input: z.object({ form: orderFormSchema, card: cardSchema.nullable() }),
  who: 'anyone',
  run: async ({ form, card }, { locale, user, from }) => {
    const owner = await requireOwner();
    await countUse('checkout', owner);
    await countUse('checkout-from', from);
    const cart = await pickLines(owner, form.lineIds);
    const now = new Date();
    const person = user?.email ?? form.email;
    const order = await place({ owner, userId: user?.id ?? null, person, locale, form, cart: cart ?? [], now });
    // So that the basket is empty by the next look at it; should this clone die here, the job `order.placed` does it.
    await clearBoughtCart(order.id);
    const payment = await openPayment(order.id);
    if (payment?.provider === 'test-till' && card) await charge(payment.reference, card.cardNumber);
    return {
      number: order.number,
      key: user ? null : orderKey(order.id),
      redirectUrl: payment?.redirectUrl ?? null,
    };
  },
});

/** @throws AppError `conflict` (`cart-changed`) */
async function priceOwnLines(
  owner: string,
  { lineIds, now }: { lineIds: string[]; now: Date },
): Promise<CheckoutLine[]> {
  const picked = await pickLines(owner, lineIds);
  if (!picked) throw new AppError('conflict', { message: 'a line is gone', reason: 'cart-changed' });
  return priceLines(db(), picked, now);
}
