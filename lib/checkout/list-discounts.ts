import { db } from '#lib/platform/db/client.ts';
import type { DiscountCode } from '#lib/platform/db/generated/client.ts';
import { readCursor, writeCursor } from '#lib/platform/keyset.ts';
import { discountState, type EditedDiscount } from './discount-form.ts';
import { toDiscountForm } from './save-discount.ts';

const PAGE = 50;

/** Codes, the newest first, with their uses so far; from the primary, as the owner decides on it. */
export async function listDiscounts(after: string | undefined, now: Date) {
  const last = readCursor(after, 1)?.[0];
  const rows = await db().discountCode.findMany({
    where: Number.isSafeInteger(last) ? { id: { lt: last as number } } : {},
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const end = shown.at(-1);
  return {
    discounts: shown.map((row) => toEdited(row, now)),
    next: rows.length > PAGE && end ? writeCursor([end.id]) : null,
  };
}

export async function getDiscount(code: string, now: Date): Promise<EditedDiscount | null> {
  // No code has it, and no database keeps it.
  if (code.includes('\u0000')) return null;
  const row = await db().discountCode.findUnique({ where: { code } });
  return row && toEdited(row, now);
}

function toEdited(row: DiscountCode, now: Date): EditedDiscount {
  const form = toDiscountForm(row);
  const { code, revision, usedCount } = row;
  return { ...form, code, revision, usedCount, state: discountState({ ...form, usedCount }, now) };
}
