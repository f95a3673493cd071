'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { requireOrderId } from '#lib/orders/find-order.ts';
import { orderNumberSchema } from '#lib/orders/schema.ts';
import { orderStages, orderStatuses } from '#lib/orders/status.ts';

/** Moves an order on from where who does it has seen it. */
export const moveOrder = action({
  input: z.object({ number: orderNumberSchema, from: z.enum(orderStatuses), to: z.enum(orderStages) }),
  who: 'orders',
  run: async ({ number, from, to }) => {
    await advanceOrder(await requireOrderId(number), to, { from });
    return null;
  },
});
