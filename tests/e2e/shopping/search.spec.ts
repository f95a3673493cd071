import { setPrice } from '#lib/catalog/change-product.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { pricesIn, TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.search;

test('found and opened with the keyboard alone', async ({ page }) => {
  await page.goto('/en/shop/breads');
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: t.label });
  await expect(field).toBeFocused();
  await page.keyboard.type('almond crois');
  const option = page.getByRole('option', { name: 'Almond croissant' });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/products/almond-croissant');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the keys are heard even before the scripts of the page have come', async ({ page }) => {
  let letThrough = () => {};
  const pressed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('/en/shop/breads', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  letThrough();
  await expect(page.getByRole('combobox', { name: t.label })).toBeFocused();
});

test('Enter with nothing marked shows all results, Escape closes, and what was searched for is offered again', async ({
  page,
}) => {
  await page.goto('/en');
  await page.getByRole('link', { name: t.title, exact: true }).click();
  await page.getByRole('combobox').fill('bagette');
  await expect(page.getByRole('option', { name: 'Baguette' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/search?q=bagette');
  await expect(page.getByRole('article').filter({ hasText: 'Baguette' }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('option', { name: 'bagette' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('button', { name: t.forget }).click();
  await expect(page.getByRole('option', { name: 'bagette' })).toBeHidden();
});

test('filters change address and results at once, Back takes them back, and a chip takes one away', async ({
  page,
}) => {
  await page.goto('/en/search?rating=4');
  const count = page.getByRole('status').filter({ hasText: 'bake' });
  const before = await count.textContent();
  await page.getByRole('checkbox', { name: /^Small bakes/ }).check();
  await expect(page).toHaveURL('/en/search?category=small-bakes&rating=4');
  await expect(count).not.toHaveText(before ?? '');
  const bakes = await count.textContent();
  await page.getByRole('checkbox', { name: /^Nuts/ }).check();
  await expect(page).toHaveURL('/en/search?category=small-bakes&without=nuts&rating=4');
  await page.goBack();
  await expect(page).toHaveURL('/en/search?category=small-bakes&rating=4');
  await expect(count).toHaveText(bakes ?? '');
  await expect(page.getByRole('checkbox', { name: /^Nuts/ })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Small bakes/ })).toBeChecked();
  await page.getByRole('link', { name: t.remove.replace('{filter}', 'Small bakes') }).click();
  await expect(page).toHaveURL('/en/search?rating=4');
  await expect(count).toHaveText(before ?? '');
});

test('the number beside a choice is how many it leaves', async ({ page }) => {
  await page.goto('/en/search?q=butter&rating=4');
  const choice = page.getByRole('checkbox', { name: /^Breads/ });
  const promised = await page.locator('label', { has: choice }).locator('[aria-hidden]').textContent();
  await choice.check();
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${promised} bakes?$`) })).toBeVisible();
});

test('typing in the field searches by itself, sorting stays in the address', async ({ page }) => {
  await page.goto('/en/search');
  await page.getByRole('searchbox').pressSequentially('tart');
  await expect(page).toHaveURL('/en/search?q=tart');
  await page.getByRole('combobox', { name: t.sort }).selectOption('price-low');
  await expect(page).toHaveURL('/en/search?q=tart&sort=price-low');
  await expect(page.getByRole('searchbox')).toHaveValue('tart');
});

test.describe('without scripts', () => {
  // The browser says of each script that it was not let through.
  test.use({ javaScriptEnabled: false, expectedTrouble: / csp$/ });

  test('it is a plain form', async ({ page }) => {
    await page.goto('/en');
    await page.getByRole('link', { name: t.title, exact: true }).click();
    await page.getByRole('searchbox').fill('chocolate');
    await page.getByRole('checkbox', { name: /^Cakes/ }).check();
    await page.getByRole('button', { name: t.submit, exact: true }).click();
    await expect(page.getByRole('article').first()).toContainText(/chocolate/i);
    await expect(page.getByRole('checkbox', { name: /^Cakes/ })).toBeChecked();
  });
});

test('in French, and into the other language with the same words and filters', async ({ page }) => {
  await page.goto('/fr/search?q=pate+feuilletee&without=nuts');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Résultats pour « pate feuilletee »');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('link', { name: /English/ }).click();
  await expect(page).toHaveURL('/en/search?q=pate+feuilletee&without=nuts');
});

test('nothing found: ways on', async ({ page }) => {
  await page.goto('/en/search?q=sourdough+macarons');
  await expect(page.getByRole('heading', { name: t.emptyTitle })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'macarons', exact: true }).click();
  await expect(page).toHaveURL('/en/search?q=macarons');
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('from a category to its filters', async ({ page }) => {
  await page.goto('/en/shop/tarts');
  await page.getByRole('main').getByRole('link', { name: t.filter, exact: true }).click();
  await expect(page).toHaveURL('/en/search?category=tarts');
  await expect(page.getByRole('checkbox', { name: /^Tarts/ })).toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('filters come in from the side', async ({ page }) => {
    await page.goto('/en/search?q=chocolate');
    const cakes = page.getByRole('checkbox', { name: /^Cakes/ });
    await expect(cakes).toBeHidden();
    await page.getByRole('button', { name: t.filters }).click();
    await cakes.check();
    await expect(page).toHaveURL('/en/search?q=chocolate&category=cakes');
    await expect(cakes).toBeVisible();
    await page.getByRole('button', { name: t.close }).click();
    await expect(cakes).toBeHidden();
    await expect(page.getByRole('link', { name: t.remove.replace('{filter}', 'Cakes') })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the page, nor in the dialog', async ({ page }) => {
      for (const address of [
        '/en/search?q=choclate&without=nuts',
        '/fr/search?q=zzzzzz',
        '/en/search?diet=vegan&category=cakes',
      ]) {
        await page.goto(address);
        expect(await findViolations(page), address).toEqual([]);
      }
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: t.label }).fill('cro');
      await expect(page.getByRole('option').nth(1)).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test('whatever the address says, there is a page', async ({ house }) => {
  for (const query of [
    'q=%00%FF',
    'page=-1&sort=x&price=a&day=1&rating=',
    'q[]=1&category=../..',
    `q=${'x'.repeat(4000)}`,
  ]) {
    expect((await ask(`${house.edge}/en/search?${query}`)).status, query).toBe(200);
    expect((await ask(`${house.edge}/api/search/suggest?${query}`)).status, query).toBe(200);
  }
});

test('a new price is found as soon as it is on the product’s page, through the edge and every clone', async ({
  house,
  bake,
}) => {
  const { slug, name } = await bake();
  const word = name.en.split('-')[1] ?? '';
  const origins = [house.edge, ...house.clones.map(({ url }) => url)];
  const look = async (query: string) =>
    Promise.all(origins.map(async (origin) => pricesIn((await ask(`${origin}/en/search?q=${word}${query}`)).body)));
  const everywhere = (price: number) => origins.map(() => [price]);
  expect(await look('')).toEqual(everywhere(TEST_PRICES.from));
  for (const priceMinor of [TEST_PRICES.from + 3210, TEST_PRICES.from + 77]) {
    await setPrice({ slug, priceMinor });
    const onItsPage = async () => pricesIn((await ask(`${house.edge}/en/products/${slug}`)).body);
    await expect.poll(onItsPage, { intervals: [20] }).toEqual([priceMinor]);
    expect(await look('')).toEqual(everywhere(priceMinor));
    expect(await look('&sort=price-low&price=3500')).toEqual(everywhere(priceMinor));
  }
});
