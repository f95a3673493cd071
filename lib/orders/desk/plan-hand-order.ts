import { priceLines } from '#lib/checkout/lines.ts';
import { quote } from '#lib/checkout/quote.ts';
import type { Fulfilment, SlotDay } from '#lib/checkout/schema.ts';
import { listSlotDays } from '#lib/checkout/slots.ts';
import { db } from '#lib/platform/db/client.ts';
import type { AppError } from '#lib/platform/errors.ts';
import type { HandLine } from './schema.ts';
import { toCart } from './take-order.ts';

type Wish = { lines: HandLine[]; fulfilment: Fulfilment; postcode: string };
export type HandPlan = { totalMinor: number; deliveryMinor: number; days: SlotDay[]; deliveryProblem: AppError | null };

const POSTCODE = /^[1-9]\d{3}$/;

/**
 * What products come to that somebody wants over the telephone, and when they could be had. Nothing is taken or kept by asking.
 * @throws AppError `conflict` (`cart-changed`) for what can't be had as it is asked for
 */
export async function planHandOrder({ lines: wanted, fulfilment, postcode }: Wish, now: Date): Promise<HandPlan> {
  const lines = await priceLines(db(), toCart(wanted, now), now);
  const leadTimeHours = Math.max(...lines.map((line) => line.leadTimeHours));
  const asked = { lines, fulfilment, postcode: POSTCODE.test(postcode) ? postcode : null };
  const [costs, days] = await Promise.all([
    quote(db(), { ...asked, discountCode: null, person: null, now }),
    listSlotDays(fulfilment, { leadTimeHours, ovenUnits: 0, owner: null, now }),
  ]);
  const { totalMinor, deliveryMinor, deliveryProblem } = costs;
  return { totalMinor, deliveryMinor, days, deliveryProblem };
}
