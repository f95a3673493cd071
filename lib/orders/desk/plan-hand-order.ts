import { requireBakeableCakes } from '#lib/cakes/require-bakeable.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { countOvenUnits } from '#lib/checkout/oven.ts';
import { quote } from '#lib/checkout/quote.ts';
import type { SlotDay, Totals } from '#lib/checkout/schema.ts';
import { listSlotDays } from '#lib/checkout/slots.ts';
import { db } from '#lib/platform/db/client.ts';
import type { AppError } from '#lib/platform/errors.ts';
import { personOf } from './person.ts';
import type { HandWish } from './schema.ts';
import { toCart } from './take-order.ts';

export type HandPlan = Totals & {
  days: SlotDay[];
  deliveryProblem: AppError | null;
  /** The code that is taken off; null without one, or if it does not count. */
  discountCode: string | null;
  discountProblem: AppError | null;
};

const POSTCODE = /^[1-9]\d{3}$/;

/**
 * What it comes to that somebody wants over the telephone, and when they could be had. Nothing is taken or kept by asking.
 * @throws AppError `conflict` (`cart-changed`, `most-cakes`), or `invalid` with the rule, for what can't be had as it is asked for
 */
export async function planHandOrder(wish: HandWish, now: Date): Promise<HandPlan> {
  const { lines: wanted, fulfilment, postcode, discountCode } = wish;
  const cart = toCart(wanted, now);
  await requireBakeableCakes(cart);
  const lines = await priceLines(db(), cart, now);
  const leadTimeHours = Math.max(...lines.map((line) => line.leadTimeHours));
  const asked = { lines, fulfilment, postcode: POSTCODE.test(postcode) ? postcode : null };
  const [costs, days] = await Promise.all([
    quote(db(), { ...asked, discountCode: discountCode || null, person: personOf(wish), now }),
    listSlotDays(fulfilment, { leadTimeHours, ovenUnits: countOvenUnits(lines), owner: null, now }),
  ]);
  const { subtotalMinor, discountMinor, deliveryMinor, totalMinor, vat } = costs;
  const { deliveryProblem, discount, discountProblem } = costs;
  const totals = { subtotalMinor, discountMinor, deliveryMinor, totalMinor, vat };
  return { ...totals, days, deliveryProblem, discountCode: discount?.code ?? null, discountProblem };
}
