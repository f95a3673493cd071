import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { DiscountCode } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { CheckoutLine } from './lines.ts';
import { spread } from './totals.ts';

/** Amounts that a code takes off each line, and whether delivery is free by it. */
export type Discount = { code: string; perLine: number[]; isDeliveryFree: boolean };

type Circumstances = { lines: readonly CheckoutLine[]; now: Date; usesByPerson: number };

/**
 * What a code takes off. The rule alone: who calls it for an order takes the use besides (`takeDiscount`).
 * @throws AppError `conflict` with the reason why it does not count
 */
function applyDiscount(code: DiscountCode, { lines, now, usesByPerson }: Circumstances): Discount {
  if (code.startsAt && now < code.startsAt) throw refuse('discount-not-yet');
  if (code.endsAt && now >= code.endsAt) throw refuse('discount-expired');
  if (code.maxUses !== null && code.usedCount >= code.maxUses) throw refuse('discount-used-up');
  if (code.maxUsesPerPerson !== null && usesByPerson >= code.maxUsesPerPerson) throw refuse('discount-used-by-you');
  const weights = lines.map((line) => (isFor(code, line) ? line.lineMinor : 0));
  const eligible = weights.reduce((sum, weight) => sum + weight, 0);
  if (eligible === 0) throw refuse('discount-not-for-these');
  if (eligible < code.minimumMinor) {
    throw refuse('discount-minimum', { minimum: (code.minimumMinor / 100).toFixed(2) });
  }
  const amount = amountOf(code, eligible);
  return { code: code.code, perLine: spread(amount, weights), isDeliveryFree: code.kind === 'free_delivery' };
}

function amountOf({ kind, value }: DiscountCode, eligible: number): number {
  if (kind === 'percent') return Math.round((eligible * value) / 100);
  return kind === 'amount' ? Math.min(value, eligible) : 0;
}

function isFor({ productSlugs, categorySlugs }: DiscountCode, { slug, category }: CheckoutLine): boolean {
  if (productSlugs.length === 0 && categorySlugs.length === 0) return true;
  return productSlugs.includes(slug) || categorySlugs.includes(category);
}

/** Looks a code up for somebody, who may not have said yet who they are. @throws AppError `conflict` */
export async function findDiscount(
  tx: DbOrTransaction,
  { code, person, lines, now }: { code: string; person: string | null; lines: readonly CheckoutLine[]; now: Date },
): Promise<Discount & { id: number }> {
  const row = await tx.discountCode.findUnique({ where: { code } });
  if (!row) throw refuse('discount-unknown');
  const usesByPerson = person ? await tx.discountUse.count({ where: { codeId: row.id, person } }) : 0;
  return { id: row.id, ...applyDiscount(row, { lines, now, usesByPerson }) };
}

/**
 * Takes one use of a code for an order, in its transaction. The code's row is locked until the commit, so that of two
 * who want the last use one gets it. @throws AppError `conflict`
 */
export async function takeDiscount(
  tx: DbOrTransaction,
  request: { code: string; person: string; lines: readonly CheckoutLine[]; now: Date },
): Promise<Discount & { id: number }> {
  await tx.$queryRaw`SELECT id FROM discount_code WHERE code = ${request.code} FOR UPDATE`;
  const discount = await findDiscount(tx, request);
  await tx.discountCode.update({ where: { id: discount.id }, data: { usedCount: { increment: 1 } } });
  return discount;
}

/** Gives an order's use of a code back, once. */
export async function giveDiscountBack(tx: DbOrTransaction, orderId: string): Promise<void> {
  const uses = await tx.$queryRaw<{ codeId: number }[]>`
    DELETE FROM discount_use WHERE order_id = ${orderId}::uuid RETURNING code_id AS "codeId"`;
  for (const { codeId } of uses) {
    await tx.discountCode.update({ where: { id: codeId }, data: { usedCount: { decrement: 1 } } });
  }
}

function refuse(reason: string, values?: Record<string, string>): AppError {
  return new AppError('conflict', { message: reason, reason, field: 'discountCode', ...(values && { values }) });
}
