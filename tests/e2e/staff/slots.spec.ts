import { db } from '#lib/platform/db/client.ts';
import { slotsPath } from '#lib/shop/paths.ts';
import { createCakeDay, createSlotOn } from '#tests/integration/fixtures/cakes.ts';
import { orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.afterAll(clearUsers);

const t = texts.en.adminSlots;
/** Whether there is nothing to scroll for in what holds it. */
const fitsIn = ({ parentElement }: Element) =>
  parentElement !== null && parentElement.scrollWidth <= parentElement.clientWidth;
const capacityOf = async (id: number) => (await db().slot.findUniqueOrThrow({ where: { id } })).capacity;

test('a baker gives a slot and the oven more room, but never less than is taken', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker', name: 'Ada' });
  const { id, day } = await createCakeDay({ slotCapacity: 10, ovenCapacity: 24 });
  await db().slot.update({ where: { id }, data: { taken: 4 } });
  await page.goto(slotsPath('en', day));
  const table = page.getByRole('table', { name: t.slotsTable });
  const room = table.getByRole('textbox');
  const save = table.getByRole('button', { name: t.save });
  await expect(room).toHaveValue('10');

  await room.fill('3');
  await save.click();
  await expect(table.getByRole('alert')).toHaveText('4 places are taken already: it can’t be less.');
  await room.fill('many');
  await save.click();
  await expect(table.getByRole('alert')).toHaveText(texts.en.fieldErrors.wholeNumber);
  expect(await capacityOf(id)).toBe(10);

  // Somebody else sets it meanwhile. That the page shows it once something else is saved does not pass for seen: it is told, and
  // may then be changed.
  await room.fill('12');
  await db().slot.update({ where: { id }, data: { capacity: 9 } });
  const oven = page.getByRole('region', { name: t.oven });
  await oven.getByRole('textbox').fill('30');
  await oven.getByRole('button', { name: t.save }).click();
  await expect(oven).toContainText('0 of 30 units');
  await expect(page.getByText('4 of 9 taken')).toBeVisible();
  await save.click();
  await expect(table.getByRole('alert')).toHaveText('Somebody has set this to 9 meanwhile.');
  await save.click();
  await expect(page.getByText('4 of 12 taken')).toBeVisible();
  expect(await capacityOf(id)).toBe(12);

  const entries = await db().auditEntry.findMany({ where: { subject: { startsWith: day } }, orderBy: { id: 'asc' } });
  expect(entries.map(({ action, actorName, after }) => [action, actorName, after])).toEqual([
    ['oven.capacity', 'Ada', { capacity: 30 }],
    ['slot.capacity', 'Ada', { capacity: 12 }],
  ]);
});

test('an owner closes a day: with a reason in both languages, having seen its orders, and opens it again', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(context, { role: 'owner' });
  const { id: slotId, day } = await createCakeDay();
  const first = await orderCakes({ slotId });
  await page.goto(slotsPath('en', day));
  await expect(page.getByRole('table', { name: t.ordersTable })).toContainText(first.number);
  const close = page.getByRole('button', { name: t.close });
  const dialog = page.getByRole('dialog');
  await close.click();
  await expect(page.getByLabel(t.reasonEn)).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(t.reasonEn).fill('We are at the fair');
  await page.getByLabel(t.reasonFr).fill('Nous sommes à la foire');

  // One more comes in while somebody reads: it is not closed over their head.
  await close.click();
  await expect(dialog).toContainText('One order stays');
  const second = await orderCakes({ slotId });
  await dialog.getByRole('button', { name: t.closeYes }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'An order has come in for this day meanwhile.' }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: t.ordersTable })).toContainText(second.number);
  expect(await db().closedDay.count({ where: { day } })).toBe(0);

  await close.click();
  await expect(dialog).toContainText('2 orders stay');
  await dialog.getByRole('button', { name: t.closeYes }).click();
  await expect(page.getByText('Closed: We are at the fair')).toBeVisible();
  expect(await db().closedDayText.findMany({ where: { day }, orderBy: { locale: 'asc' } })).toMatchObject([
    { reason: 'We are at the fair' },
    { reason: 'Nous sommes à la foire' },
  ]);
  await page.getByRole('button', { name: t.reopen }).click();
  await expect(page.getByText('Closed: We are at the fair')).toBeHidden();
  expect(await db().closedDay.count({ where: { day } })).toBe(0);
});

test.describe('in French, in the dark, on a phone', () => {
  test.use({ colorScheme: 'dark', locale: 'fr-BE', viewport: { width: 390, height: 844 } });

  test('a day has nothing that axe minds, and stays on the screen', async ({ page, context, signIn }) => {
    await signIn(context, { role: 'owner', locale: 'fr' });
    const { id: slotId, day } = await createCakeDay();
    await orderCakes({ slotId });
    // Its name is the longest.
    await db().slot.update({ where: { id: await createSlotOn(day) }, data: { kind: 'delivery' } });
    await page.goto(slotsPath('fr', day));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.fr.adminSlots.title);
    const table = page.getByRole('table', { name: texts.fr.adminSlots.slotsTable });
    await table.getByRole('textbox').first().fill('beaucoup');
    await table.getByRole('button', { name: texts.fr.adminSlots.save }).click();
    await expect(table.getByRole('alert')).toBeVisible();
    expect(await table.evaluate(fitsIn)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

test.describe('for a shopper', () => {
  test.use({ expectedTrouble: /404/ });

  test('there is no such page', async ({ page, context, signIn }) => {
    await signIn(context);
    expect((await page.goto(slotsPath('en')))?.status()).toBe(404);
  });
});
