import { adminPages } from '#components/admin/pages.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { createSlotOn } from '#tests/integration/fixtures/cakes.ts';
import { clearOrders, orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { expect, test } from '../fixtures/test.ts';

test.afterAll(async () => {
  await clearOrders();
  await clearUsers();
});

/** In French, whose words are the longer ones. */
const locale = 'fr';
const others = [deskPaths.take(locale), productPaths.edit(locale, 'baguette'), discountPaths.create(locale)];

for (const width of [820, 390]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 1180 }, locale: 'fr-BE' });

    test('no page of the dashboard scrolls sideways', async ({ page, context, signIn, house: _ }) => {
      test.slow();
      await signIn(context, { role: 'owner', locale });
      const { number } = await orderCakes({ slotId: await createSlotOn(dayFrom(new Date(), 0)), stages: ['accepted'] });
      const paths = [...adminPages.map(({ href }) => href(locale)), ...others, deskPaths.order(locale, number)];
      for (const path of paths) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const seen = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(seen, `${path} is this much too wide`).toBeLessThanOrEqual(0);
      }
    });
  });
}
