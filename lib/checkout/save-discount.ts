import { z } from 'zod';
import { record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import type { DiscountCode } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { type DiscountForm, discountCodeSchema, discountFormSchema } from './discount-form.ts';

export const saveDiscountSchema = z.object({
  code: discountCodeSchema,
  /** The revision that was edited; null for a code that is to be new. */
  revision: z.int().min(1).nullable(),
  form: discountFormSchema,
});

/**
 * Makes a code, or changes one that nobody else has changed meanwhile; orders that have used it keep what they got. Audited with
 * only what differs; sent again, it changes nothing more. @throws AppError `conflict` (`code-taken`, `discount-changed`),
 * `not-found`, `invalid` (`products-unknown`, `categories-unknown`)
 */
export async function saveDiscount(given: z.input<typeof saveDiscountSchema>): Promise<{ code: string }> {
  const { code, revision, form } = saveDiscountSchema.parse(given);
  return db().$transaction(async (tx) => {
    const stored = await lockCode(tx, code);
    await requireKnown(tx, form);
    const found = stored ? differing(toDiscountForm(stored), form) : null;
    if (stored && found?.length === 0) return { code };
    if (!stored && revision !== null) throw new AppError('not-found', { message: `there is no code ${code}` });
    if (stored && revision === null) throw taken(code);
    if (stored && stored.revision !== revision) {
      throw new AppError('conflict', { message: `${code} is at ${stored.revision}`, reason: 'discount-changed' });
    }
    if (stored) await tx.discountCode.update({ where: { code }, data: { ...form, revision: { increment: 1 } } });
    else if ((await tx.discountCode.createMany({ data: { code, ...form }, skipDuplicates: true })).count === 0) {
      throw taken(code);
    }
    const before = stored && Object.fromEntries((found ?? []).map((name) => [name, toDiscountForm(stored)[name]]));
    const after = found ? Object.fromEntries(found.map((name) => [name, form[name]])) : form;
    await record(tx, { action: stored ? 'discount.edit' : 'discount.create', subject: code, before, after });
    return { code };
  });
}

/** Ends a code now: who has it in the checkout is refused. One that has ended stays as it is. @throws AppError `not-found` */
export async function endDiscount(given: string, now = new Date()): Promise<void> {
  const code = discountCodeSchema.parse(given);
  await db().$transaction(async (tx) => {
    const stored = await lockCode(tx, code);
    if (!stored) throw new AppError('not-found', { message: `there is no code ${code}` });
    if (stored.endsAt && stored.endsAt <= now) return;
    await tx.discountCode.update({ where: { code }, data: { endsAt: now, revision: { increment: 1 } } });
    await record(tx, {
      ...{ action: 'discount.end', subject: code },
      before: { endsAt: stored.endsAt?.toISOString() ?? null },
      after: { endsAt: now.toISOString() },
    });
  });
}

/** Orders that take a use of it wait meanwhile. */
async function lockCode(tx: DbOrTransaction, code: string): Promise<DiscountCode | null> {
  await tx.$queryRaw`SELECT 1 FROM discount_code WHERE code = ${code} FOR UPDATE`;
  return tx.discountCode.findUnique({ where: { code } });
}

export function toDiscountForm(row: DiscountCode): DiscountForm {
  const { kind, value, minimumMinor, maxUses, maxUsesPerPerson, productSlugs, categorySlugs } = row;
  const dates = { startsAt: row.startsAt?.toISOString() ?? null, endsAt: row.endsAt?.toISOString() ?? null };
  return { kind, value, minimumMinor, ...dates, maxUses, maxUsesPerPerson, productSlugs, categorySlugs };
}

function differing(before: DiscountForm, after: DiscountForm): (keyof DiscountForm)[] {
  const told = (value: DiscountForm[keyof DiscountForm], name: string) =>
    JSON.stringify(name.endsWith('At') && typeof value === 'string' ? Date.parse(value) : value);
  return (Object.keys(after) as (keyof DiscountForm)[]).filter(
    (name) => told(before[name], name) !== told(after[name], name),
  );
}

async function requireKnown(tx: DbOrTransaction, { productSlugs, categorySlugs }: DiscountForm): Promise<void> {
  const products = await tx.product.findMany({ where: { slug: { in: productSlugs } }, select: { slug: true } });
  const categories = await tx.category.findMany({ where: { slug: { in: categorySlugs } }, select: { slug: true } });
  const check = (
    asked: string[],
    rows: { slug: string }[],
    field: 'productSlugs' | 'categorySlugs',
    reason: string,
  ) => {
    const there = new Set(rows.map(({ slug }) => slug));
    const missing = asked.filter((slug) => !there.has(slug)).join(', ');
    if (missing) throw new AppError('invalid', { message: missing, reason, field, values: { missing } });
  };
  check(productSlugs, products, 'productSlugs', 'products-unknown');
  check(categorySlugs, categories, 'categorySlugs', 'categories-unknown');
}

function taken(code: string): AppError {
  return new AppError('conflict', { message: `${code} is there`, reason: 'code-taken', field: 'code' });
}
