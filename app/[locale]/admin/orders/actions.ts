'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { attemptSchema } from '#lib/accounts/schema.ts';
import { resendMail } from '#lib/notifications/resend-mail.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { addNote } from '#lib/orders/desk/add-note.ts';
import { callOffOrder } from '#lib/orders/desk/call-off-order.ts';
import { refundOrder } from '#lib/orders/desk/refund-order.ts';
import { cancelFormSchema, cashFormSchema, noteFormSchema, refundFormSchema } from '#lib/orders/desk/schema.ts';
import { takeCash } from '#lib/orders/desk/take-cash.ts';
import { requireOrderId } from '#lib/orders/find-order.ts';
import { orderNumberSchema } from '#lib/orders/schema.ts';
import { orderStages, orderStatuses } from '#lib/orders/status.ts';

export const advanceAction = action({
  input: z.object({ number: orderNumberSchema, to: z.enum(orderStages), from: z.enum(orderStatuses) }),
  who: 'orders',
  run: async ({ number, to, from }) => {
    await advanceOrder(await requireOrderId(number), to, { from });
    return null;
  },
});

export const noteAction = action({
  input: noteFormSchema,
  who: 'orders',
  run: async ({ number, ...note }) => {
    await addNote({ orderId: await requireOrderId(number), ...note });
    return null;
  },
});

export const cashAction = action({
  input: cashFormSchema,
  who: 'orders',
  run: async ({ number, paymentId }) => {
    await takeCash(await requireOrderId(number), paymentId);
    return null;
  },
});

export const refundAction = action({
  input: refundFormSchema,
  who: 'refund',
  run: async ({ number, amount: amountMinor, ...refund }) => {
    await refundOrder({ orderId: await requireOrderId(number), amountMinor, ...refund });
    return null;
  },
});

export const cancelAction = action({
  input: cancelFormSchema,
  who: 'refund',
  run: async ({ number, reason }) => {
    await callOffOrder(await requireOrderId(number), reason);
    return null;
  },
});

export const resendAction = action({
  input: z.object({ mailId: z.uuid(), copyId: attemptSchema }),
  who: 'mail',
  run: async ({ mailId, copyId }) => {
    await resendMail(mailId, copyId);
    return null;
  },
});
