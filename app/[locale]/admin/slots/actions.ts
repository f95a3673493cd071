'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { changeOvenCapacity } from '#lib/checkout/change-oven.ts';
import { changeSlotCapacity } from '#lib/checkout/change-slot.ts';
import { newCapacitySchema } from '#lib/checkout/schema.ts';
import { closeDay as close, reopenDay as reopen } from '#lib/orders/close-day.ts';
import { orderNumberSchema } from '#lib/orders/schema.ts';
import { daySchema } from '#lib/platform/schema.ts';

/** How many orders a slot has room for. */
export const setSlotCapacity = action({
  input: newCapacitySchema.extend({ slotId: z.int().positive() }),
  who: 'stock',
  run: async ({ slotId, ...change }) => {
    await changeSlotCapacity(slotId, change);
    return null;
  },
});

/** How much the oven bakes of cakes on a day. */
export const setOvenCapacity = action({
  input: newCapacitySchema.extend({ day: daySchema }),
  who: 'stock',
  run: async ({ day, ...change }) => {
    await changeOvenCapacity(day, change);
    return null;
  },
});

const reasonSchema = z.string().trim().min(1).max(120);

/** Closes a day, having seen its orders. */
export const closeDay = action({
  input: z.object({ day: daySchema, en: reasonSchema, fr: reasonSchema, seen: z.array(orderNumberSchema).max(1000) }),
  who: 'stock',
  run: async ({ day, en, fr, seen }) => {
    await close(day, { reason: { en, fr }, seen });
    return null;
  },
});

/** Opens a day again. */
export const reopenDay = action({
  input: z.object({ day: daySchema }),
  who: 'stock',
  run: async ({ day }) => {
    await reopen(day, new Date());
    return null;
  },
});
