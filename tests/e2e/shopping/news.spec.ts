import type { Page } from '@playwright/test';
import { locales } from '#lib/catalog/schema.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { orderKey } from '#lib/orders/find-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { sessionCookie } from '../fixtures/at-clone.ts';
import { cards, checkout } from '../fixtures/checkout.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { beGuestWithNews, bellOf, countStreams, newsTexts } from '../fixtures/live.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

for (const locale of locales) {
  test(`news rings on every page, and is read on all devices once it was read on one (${locale})`, async ({
    page,
    context,
    browser,
    house,
  }) => {
    const { push, token } = await beGuestWithNews(house, context);
    const bell = bellOf(page, locale);
    await page.goto(`/${locale}`);
    await expect(bell.button).toHaveAccessibleName(bell.label(1));
    await expect.poll(() => countStreams(house)).toBe(1);
    await push('cake-progress', { percent: 40 });
    await push('cake-baking', { orderNumber: 'LV-TEST22' });
    await expect(bell.toast('cake-baking')).toBeVisible();
    await expect(bell.button).toHaveAccessibleName(bell.label(2));
    await expect(bell.toasts).toHaveCount(1);

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: house.edge });
    await phone.addCookies([{ name: 'levain.guest', value: token, url: house.edge }]);
    const other = await phone.newPage();
    await other.goto(`/${locale}/shop/breads`);
    await expect(bellOf(other, locale).button).toHaveAccessibleName(bell.label(2));

    await page.getByRole('main').getByRole('link', { name: texts[locale].home.heroBread }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/shop/breads`));
    await expect(bell.button).toHaveAccessibleName(bell.label(2));
    await bell.button.focus();
    await page.keyboard.press('Enter');
    await expect(bell.items).toHaveCount(2);
    await expect(bell.items.first()).toContainText(newsTexts[locale].kinds['cake-baking']);
    await expect(bell.items.first().getByRole('link')).toHaveAttribute('href', `/${locale}/orders/LV-TEST22`);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(bell.panel).toBeHidden();
    await expect(bell.button).toBeFocused();
    await expect(bell.button).toHaveAccessibleName(bell.label(0));
    await expect(bellOf(other, locale).button).toHaveAccessibleName(bell.label(0));
    await phone.close();

    await page.reload();
    await expect(bell.button).toHaveAccessibleName(bell.label(0));
  });
}

test('who has no news has no bell and no connection', async ({ page, house }) => {
  await page.goto('/en');
  await expect(page.getByRole('button', { name: texts.en.cart.title })).toBeVisible();
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 })));
  await expect(bellOf(page).button).toHaveCount(0);
  await expect.poll(() => countStreams(house)).toBe(0);
});

test('the bell moves nothing when it comes', async ({ page, context, house }) => {
  await beGuestWithNews(house, context);
  for (const width of [320, 700, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/fr');
    await expect(bellOf(page, 'fr').button).toBeVisible();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((answer) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => answer(sum)));
        }),
    );
    expect(shift, `at ${width}`).toBeLessThan(0.01);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('two tabs share a connection and call out once; the second goes on when the first closes', async ({
  page,
  context,
  house,
}) => {
  const { push } = await beGuestWithNews(house, context);
  await page.goto('/en');
  await expect(bellOf(page).button).toHaveAccessibleName(bellOf(page).label(1));
  await expect.poll(() => countStreams(house)).toBe(1);
  const second = await context.newPage();
  await second.goto('/en/shop/cakes');
  const bells = [bellOf(page), bellOf(second)];
  await push('cake-accepted');
  for (const bell of bells) await expect(bell.button).toHaveAccessibleName(bell.label(2));
  expect(await countStreams(house)).toBe(1);
  await expect.poll(() => countToasts([page, second])).toBe(1);

  await Promise.all([page.close(), push('cake-baking')]);
  const [, bell = bellOf(second)] = bells;
  await expect(bell.button).toHaveAccessibleName(bell.label(3));
  await push('cake-decorating');
  await expect(bell.toast('cake-decorating')).toBeVisible();
  await expect(bell.button).toHaveAccessibleName(bell.label(4));
  await expect.poll(() => countStreams(house)).toBe(1);
});

test('what happens during a reload is called out after it, once', async ({ page, context, house }) => {
  const { push } = await beGuestWithNews(house, context);
  const bell = bellOf(page);
  await page.goto('/en');
  await expect(bell.button).toHaveAccessibleName(bell.label(1));
  await push('cake-accepted');
  await expect(bell.toast('cake-accepted')).toBeVisible();
  await Promise.all([page.reload(), push('cake-baking')]);
  await expect(bell.toast('cake-baking')).toBeVisible();
  await expect(bell.button).toHaveAccessibleName(bell.label(3));
  // What the page that was left had hardly shown may be called out again; this is called out once.
  await expect(bell.toast('cake-baking')).toHaveCount(1);
  // What was there before the first page is never called out.
  await expect(bell.toast('cake-drawn')).toHaveCount(0);
});

for (const missing of ['locks', 'EventSource'] as const) {
  test(`a browser without ${missing} asks now and then`, async ({ page, context, house }) => {
    await page.addInitScript((name) => {
      if (name === 'locks') Object.defineProperty(navigator, 'locks', { value: undefined });
      else Reflect.deleteProperty(window, name);
    }, missing);
    const { push } = await beGuestWithNews(house, context);
    const bell = bellOf(page);
    await page.goto('/en');
    await expect(bell.button).toHaveAccessibleName(bell.label(1));
    await push('cake-ready');
    await expect(bell.toast('cake-ready')).toBeVisible();
    await expect(bell.button).toHaveAccessibleName(bell.label(2));
    await push('cake-question');
    await expect(bell.toast('cake-question')).toBeVisible();
    await expect(bell.button).toHaveAccessibleName(bell.label(3));
    await expect.poll(() => countStreams(house)).toBe(0);
  });
}

test('out of sight the title counts, and the browser says so if it was asked to', async ({ page, context, house }) => {
  const { push } = await beGuestWithNews(house, context);
  // A browser without windows has nowhere to show a notice, and permits none.
  await page.addInitScript(() => {
    const shown: string[] = [];
    class Notice {
      static permission: NotificationPermission = 'default';
      static async requestPermission() {
        Notice.permission = 'granted';
        return Notice.permission;
      }
      constructor(title: string, options?: NotificationOptions) {
        shown.push(`${title} / ${options?.body}`);
      }
    }
    Object.assign(window, { shown, Notification: Notice });
  });
  const bell = bellOf(page);
  await page.goto('/en');
  const title = await page.title();
  await bell.button.click();
  await expect(bell.notify).not.toBeChecked();
  await bell.notify.click();
  await expect(bell.notify).toBeChecked();
  await page.keyboard.press('Escape');

  await hide(page, true);
  await push('cake-baking', { orderNumber: 'LV-TEST33' });
  await expect(page).toHaveTitle(`(1) ${title}`);
  await push('cake-ready', { orderNumber: 'LV-TEST33' });
  await expect(page).toHaveTitle(`(2) ${title}`);
  const shown = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  await expect
    .poll(shown)
    .toEqual(['Your cake is in the oven / Order LV-TEST33', 'Your cake is ready / Order LV-TEST33']);
  await hide(page, false);
  await expect(page).toHaveTitle(title);

  await bell.button.click();
  await bell.notify.click();
  await expect(bell.notify).not.toBeChecked();
  await page.keyboard.press('Escape');
  await hide(page, true);
  await push('cake-question');
  await expect(page).toHaveTitle(`(1) ${title}`);
  await expect(bell.toast('cake-question')).toHaveCount(1);
  expect(await shown()).toHaveLength(2);
});

test('who orders hears of it without a reload, here, elsewhere in the shop, and by the link on another browser', async ({
  page,
  context,
  browser,
  house,
  bake,
}) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.pays);
  await till.place();
  await expect(page.getByRole('listitem').filter({ hasText: texts.en.order.event.paid })).toBeVisible();
  await expect.poll(() => countStreams(house)).toBeGreaterThan(0);
  const { id, number } = await db().order.findFirstOrThrow({ where: { owner } });

  const stranger = await browser.newContext({ baseURL: house.edge });
  const guest = await stranger.newPage();
  const link = `/en/orders/${number}?key=${orderKey(id)}`;
  await guest.goto(link);
  await expect(guest.getByRole('listitem').filter({ hasText: texts.en.order.event.paid })).toBeVisible();
  await expect.poll(() => countStreams(house)).toBeGreaterThan(1);

  await advanceOrder(id, 'baking');
  const inOven = (tab: Page) => tab.getByRole('listitem').filter({ hasText: texts.en.order.event.baking });
  await expect(inOven(page)).toBeVisible({ timeout: 3000 });
  await expect(inOven(guest)).toBeVisible({ timeout: 3000 });
  // They look at it already.
  await expect(bellOf(page).button).toHaveAccessibleName(bellOf(page).label(0));
  await expect(bellOf(page).toasts).toHaveCount(0);
  await expect(bellOf(guest).toasts).toHaveCount(0);

  await page.getByRole('link', { name: texts.en.layout.home }).click();
  await expect(page).toHaveURL(/\/en$/);
  await advanceOrder(id, 'ready');
  await expect(bellOf(page).toast('order-ready')).toBeVisible();
  await page.getByRole('button', { name: newsTexts.en.look }).click();
  await expect(page).toHaveURL(new RegExp(`/en/orders/${number}`));
  await stranger.close();
});

test('who may not hear is told why, and so is who asks for nonsense', async ({ context, house, signIn }) => {
  const { token } = await beGuestWithNews(house, context);
  const cookie = { cookie: `levain.guest=${token}` };
  const events = `${house.edge}/api/events`;
  for (const id of ['yesterday', '12', '1-1-1', '-1-0', "1-0'", '9'.repeat(40)]) {
    const answer = await ask(`${events}?after=${encodeURIComponent(id)}`, cookie);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'invalid', reason: 'event-id' });
  }
  expect((await ask(events, { ...cookie, 'last-event-id': 'yesterday' })).status).toBe(400);
  expect((await ask(events)).status).toBe(401);
  expect((await ask(`${events}/recent`)).status).toBe(401);
  expect((await ask(`${events}?for=staff`, cookie)).status).toBe(401);
  expect((await fetch(events, { method: 'HEAD', headers: cookie })).status).toBe(405);
  expect((await fetch(events, { method: 'POST', headers: cookie })).status).toBe(405);

  await signIn(context);
  const shopper = { cookie: await sessionCookie(context) };
  expect((await ask(`${events}?for=staff`, shopper)).status).toBe(403);
  expect((await ask(`${events}?for=everybody`, shopper)).status).toBe(403);
});

async function countToasts(pages: Page[]): Promise<number> {
  const counts = await Promise.all(pages.map((page) => bellOf(page).toasts.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** As if another window lay over this one. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
