import { z } from 'zod';
import { slugSchema } from '#lib/catalog/schema.ts';

/** A discount code as the owner writes it down. Pure. */

export const discountKinds = ['percent', 'amount', 'free_delivery'] as const;
const money = z.int({ error: 'notAPrice' }).max(9_999_999, { error: 'priceTooHigh' });
const uses = z.int({ error: 'notANumber' }).min(1).max(1_000_000).nullable();
const moment = z.iso.datetime({ error: 'notAMoment' }).nullable();

export const discountFormSchema = z
  .object({
    kind: z.enum(discountKinds),
    /** Percent, or minor units; 0 for free delivery. */
    value: money,
    /** Of what the code is for, in minor units; 0 for none. */
    minimumMinor: money.min(0, { error: 'priceTooLow' }),
    startsAt: moment,
    endsAt: moment,
    maxUses: uses,
    maxUsesPerPerson: uses,
    /** Both empty: for everything. */
    productSlugs: z.array(slugSchema).max(200),
    categorySlugs: z.array(slugSchema).max(50),
  })
  .superRefine(({ kind, value, startsAt, endsAt }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (kind === 'percent' && (value < 1 || value > 100)) refuse('value', 'percentRange');
    if (kind === 'amount' && value < 1) refuse('value', 'priceTooLow');
    if (kind === 'free_delivery' && value !== 0) refuse('value', 'noValue');
    if (startsAt && endsAt && Date.parse(endsAt) <= Date.parse(startsAt)) refuse('endsAt', 'endsBeforeItBegins');
  });
export type DiscountForm = z.output<typeof discountFormSchema>;

/** What people can type and tell each other over the telephone. */
export const discountCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/, { error: 'discountCode' });

export type DiscountState = 'running' | 'coming' | 'ended' | 'used-up';
export type EditedDiscount = DiscountForm & { code: string; revision: number; usedCount: number; state: DiscountState };

export function discountState(
  { startsAt, endsAt, maxUses, usedCount }: Pick<EditedDiscount, 'startsAt' | 'endsAt' | 'maxUses' | 'usedCount'>,
  now: Date,
): DiscountState {
  if (endsAt && now >= new Date(endsAt)) return 'ended';
  if (maxUses !== null && usedCount >= maxUses) return 'used-up';
  return startsAt && now < new Date(startsAt) ? 'coming' : 'running';
}

export const blankDiscount: DiscountForm = {
  ...{ kind: 'percent', value: 10, minimumMinor: 0, startsAt: null, endsAt: null },
  ...{ maxUses: null, maxUsesPerPerson: null, productSlugs: [], categorySlugs: [] },
};
