import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { deliveryFee, requireZone, type Zone } from './delivery.ts';
import { offeredDeposit } from './deposit.ts';
import { type Discount, findDiscount } from './discounts.ts';
import type { CheckoutLine } from './lines.ts';
import type { Fulfilment, Totals } from './schema.ts';
import { addUp } from './totals.ts';

/** What a checkout may still lack is null; what is wrong with it is kept beside, not thrown. */
export type DraftQuote = Totals & {
  depositMinor: number | null;
  discount: Discount | null;
  discountProblem: AppError | null;
  zone: Zone | null;
  deliveryProblem: AppError | null;
};

type Request = {
  lines: readonly CheckoutLine[];
  fulfilment: Fulfilment;
  postcode: string | null;
  discountCode: string | null;
  /** For codes that each person may use so often: see `placeOrder`. */
  person: string | null;
  now: Date;
};

/** What a cart costs as things stand. Nothing is taken or kept by asking. */
export async function quote(tx: DbOrTransaction, request: Request): Promise<DraftQuote> {
  const { lines, fulfilment, postcode, discountCode: code, person, now } = request;
  const discount = code ? await attempt(findDiscount(tx, { code, person, lines, now })) : null;
  const zone = fulfilment === 'delivery' && postcode ? await attempt(requireZone(tx, postcode)) : null;
  const found = discount instanceof AppError ? null : discount;
  const place = zone instanceof AppError ? null : zone;
  const totals = totalsFor(lines, { discount: found, zone: place });
  return {
    ...totals,
    depositMinor: offeredDeposit({ fulfilment, lines, totalMinor: totals.totalMinor }),
    discount: found,
    discountProblem: discount instanceof AppError ? discount : null,
    zone: place,
    deliveryProblem: zone instanceof AppError ? zone : null,
  };
}

/** The sums of an order: the same for the quote and for the order itself. */
export function totalsFor(
  lines: readonly CheckoutLine[],
  { discount, zone }: { discount: Discount | null; zone: Zone | null },
): Totals {
  const priced = lines.map(({ lineMinor, vatClass }) => ({ grossMinor: lineMinor, vatClass }));
  const subtotal = priced.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
  const fee = zone && !discount?.isDeliveryFree ? deliveryFee(zone, subtotal) : 0;
  return addUp(priced, { discounts: discount?.perLine ?? [], deliveryMinor: fee });
}

async function attempt<T>(work: Promise<T>): Promise<T | AppError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return error;
    throw error;
  }
}
