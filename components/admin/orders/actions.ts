import type { z } from 'zod';
import type { Action } from '#components/forms/action.ts';
import type { cancelFormSchema, cashFormSchema, noteFormSchema, refundFormSchema } from '#lib/orders/desk/schema.ts';
import type { OrderStage, OrderStatus } from '#lib/orders/status.ts';

/** What the staff can do with an order. Each is checked by the server for who may. */
export type OrderActionSet = {
  advance: Action<{ number: string; to: OrderStage; from: OrderStatus }>;
  addNote: Action<z.input<typeof noteFormSchema>>;
  takeCash: Action<z.input<typeof cashFormSchema>>;
  refund: Action<z.input<typeof refundFormSchema>>;
  cancel: Action<z.input<typeof cancelFormSchema>>;
  resend: Action<{ mailId: string; copyId: string }>;
};
