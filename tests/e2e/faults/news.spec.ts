import { pushNews } from '#lib/notifications/news.ts';
import { news } from '#tests/integration/fixtures/news.ts';
import { expect, test } from '../fixtures/faults.ts';
import { beGuestWithNews, bellOf, countStreams, holderOf, overhear } from '../fixtures/live.ts';

// A stream that breaks off is an error to the browser's console; the page goes on.
test.use({ expectedTrouble: /api\/(events|me|news)/ });

/** How long (ms) a tab may be without news when its clone goes away. */
const MOVED_WITHIN = 2000;

for (const way of ['is killed', 'stops'] as const) {
  test(`when the clone that holds the stream ${way}, the tab is at another within two seconds, with all news once`, async ({
    house,
    page,
    context,
  }) => {
    const { owner } = await beGuestWithNews(house, context);
    const ear = await overhear(context);
    await page.bringToFront();
    await page.goto('/en');
    await expect.poll(() => countStreams(house)).toBe(1);
    const holder = (await holderOf(house)) ?? '';

    const told: string[] = [];
    const tell = async () => {
      const one = news({ kind: 'cake-progress', percent: 50 });
      told.push(one.key);
      await pushNews([owner], one);
    };
    for (let step = 0; step < 20; step += 1) await tell();
    await expect.poll(ear.keys).toEqual(told);

    const gone = way === 'is killed' ? house.kill(holder) : house.stop(holder);
    const start = Date.now();
    for (let step = 0; step < 20; step += 1) await tell();
    await expect.poll(ear.keys, { intervals: [20] }).toEqual(told);
    expect(Date.now() - start).toBeLessThan(MOVED_WITHIN);
    await gone;
    await tell();
    await expect.poll(ear.keys).toEqual(told);
    expect(await holderOf(house)).not.toBe(holder);
    await ear.close();
  });
}

test('with the store away the tab stays, and hears the rest once it is back', async ({ house, page, context }) => {
  const { push } = await beGuestWithNews(house, context);
  const bell = bellOf(page);
  await page.goto('/en');
  await expect(bell.button).toHaveAccessibleName(bell.label(1));
  await push('cake-accepted');
  await expect(bell.button).toHaveAccessibleName(bell.label(2));
  await house.stop('store');
  await house.start('store');
  await expect(() => push('cake-baking')).toPass();
  await expect(bell.toast('cake-baking')).toBeVisible();
  await expect(bell.button).toHaveAccessibleName(bell.label(3));
  await expect.poll(() => countStreams(house)).toBe(1);
});
