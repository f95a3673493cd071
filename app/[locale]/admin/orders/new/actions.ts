'use server';

import { action } from '#app/_lib/action.ts';
import { problemText } from '#app/_lib/problems.ts';
import { planHandOrder } from '#lib/orders/desk/plan-hand-order.ts';
import { handOrderSchema, handPlanSchema } from '#lib/orders/desk/schema.ts';
import { takeOrder } from '#lib/orders/desk/take-order.ts';

/** What it comes to so far, and when it could be had. */
export const planAction = action({
  input: handPlanSchema,
  who: 'orders',
  run: async (wish, { locale }) => {
    const { deliveryProblem, discountProblem, ...plan } = await planHandOrder(wish, new Date());
    return {
      ...plan,
      deliveryProblem: deliveryProblem && problemText(locale, deliveryProblem),
      discountProblem: discountProblem && problemText(locale, discountProblem),
    };
  },
});

/** Takes the order, once for each form. */
export const takeAction = action({
  input: handOrderSchema,
  who: 'orders',
  run: async (form, { locale }) => {
    const { number } = await takeOrder(form, { locale, now: new Date() });
    return { number };
  },
});
