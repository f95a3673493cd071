import { orderPaths } from '#lib/orders/paths.ts';
import { orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { drawAll, runCake } from '../fixtures/ordered-cake.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

for (const width of [320, 390]) {
  test(`on a screen of ${width}, in French: followed, looked at and answered`, async ({
    page,
    context,
    house: _,
  }, info) => {
    const t = texts.fr.tracker;
    await page.setViewportSize({ width, height: 800 });
    const owner = await fillBasket(context);
    const { number, cakeId } = await orderCakes({ owner, locale: 'fr', stages: ['drawing'] });
    await drawAll(cakeId);
    await runCake('advance', number);
    await runCake('ask', number, 'Les roses en rose ou en blanc ?');
    await page.goto(orderPaths.order('fr', number));
    const cake = page.getByRole('article').filter({ has: page.getByRole('list', { name: t.stages }) });
    await expect(cake.locator('[aria-current="step"]')).toContainText(t.stage.accepted);
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overhang()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath('tracker.png'), fullPage: true });

    await cake.getByRole('button', { name: 'Agrandir le gâteau de face' }).tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img', { name: 'Le gâteau de face' })).toBeInViewport();
    await page.screenshot({ path: info.outputPath('drawing.png') });
    await dialog.getByRole('button', { name: t.close }).tap();
    await cake.getByLabel(t.answer).fill('En blanc, merci.');
    await cake.getByRole('button', { name: t.send }).tap();
    await expect(cake.getByRole('region', { name: t.questions })).toContainText('En blanc, merci.');
    await runCake('advance', number);
    await expect(cake.locator('[aria-current="step"]')).toContainText(t.stage.baking);
    expect(await overhang()).toBe(0);
  });
}
