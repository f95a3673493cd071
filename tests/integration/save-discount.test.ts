import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { blankDiscount } from '#lib/checkout/discount-form.ts';
import { getDiscount, listDiscounts } from '#lib/checkout/list-discounts.ts';
import { endDiscount, saveDiscount } from '#lib/checkout/save-discount.ts';
import { db } from '#lib/platform/db/client.ts';

const newCode = () => `T${randomUUID().slice(0, 8).toUpperCase()}`;
const actions = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(({ action }) => action);

test('made, changed with only the difference told, and ended once', async () => {
  const code = newCode();
  const form = { ...blankDiscount, value: 20, endsAt: '2030-01-01T00:00:00Z', categorySlugs: ['tarts'] };
  for (let run = 0; run < 2; run += 1) await saveDiscount({ code: code.toLowerCase(), revision: null, form });
  expect(await getDiscount(code, new Date())).toMatchObject({ value: 20, state: 'running', revision: 1 });
  for (let run = 0; run < 2; run += 1) await saveDiscount({ code, revision: 1, form: { ...form, maxUses: 5 } });
  for (let run = 0; run < 2; run += 1) await endDiscount(code);
  expect(await getDiscount(code, new Date())).toMatchObject({ maxUses: 5, state: 'ended', revision: 3 });
  expect(await actions(code)).toEqual(['discount.create', 'discount.edit', 'discount.end']);
  const edit = await db().auditEntry.findFirst({ where: { subject: code, action: 'discount.edit' } });
  expect(edit).toMatchObject({ before: { maxUses: null }, after: { maxUses: 5 } });
  expect(edit?.after).toEqual({ maxUses: 5 });
});

test('two who change a code at once: one is told', async () => {
  const code = newCode();
  await saveDiscount({ code, revision: null, form: blankDiscount });
  const results = await Promise.allSettled(
    [15, 25].map((value) => saveDiscount({ code, revision: 1, form: { ...blankDiscount, value } })),
  );
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused).toMatchObject([{ reason: 'discount-changed' }]);
});

test('what is there already, or is for what is not there, is refused', async () => {
  const code = newCode();
  await saveDiscount({ code, revision: null, form: blankDiscount });
  const again = saveDiscount({ code, revision: null, form: { ...blankDiscount, value: 50 } });
  await expect(again).rejects.toMatchObject({ reason: 'code-taken', field: 'code' });
  const form = { ...blankDiscount, productSlugs: ['baguette', 'no-such-bread'] };
  await expect(saveDiscount({ code: newCode(), revision: null, form })).rejects.toMatchObject({
    reason: 'products-unknown',
    values: { missing: 'no-such-bread' },
  });
  await expect(endDiscount(newCode())).rejects.toMatchObject({ code: 'not-found' });
  expect(await actions(code)).toEqual(['discount.create']);
});

test('the list goes on behind its last row, without one twice', async () => {
  for (let made = 0; made < 52; made += 1) await saveDiscount({ code: newCode(), revision: null, form: blankDiscount });
  const first = await listDiscounts(undefined, new Date());
  const second = await listDiscounts(first.next ?? undefined, new Date());
  const codes = [...first.discounts, ...second.discounts].map(({ code }) => code);
  expect(first.discounts).toHaveLength(50);
  expect(new Set(codes).size).toBe(codes.length);
});
