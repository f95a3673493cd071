import { performance } from 'node:perf_hooks';
import type { TestInfo } from '@playwright/test';
import sharp from 'sharp';
import { accountPaths } from '#lib/accounts/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { write } from '#tests/integration/fixtures/reviews.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';
import { sendReview } from '../fixtures/write-review.ts';

test.afterAll(clearUsers);

const loaf = {
  rating: 4,
  title: 'Crackles as it should',
  text: 'Thin crust, open crumb, a faint taste of hazelnut.',
};

/** How long (ms) a static page takes to say it, as the edge gives it to everybody. */
async function untilOnPage(address: string, words: string): Promise<number> {
  const start = performance.now();
  await expect
    .poll(async () => (await ask(address)).body.includes(words), { intervals: [20], timeout: 10_000 })
    .toBe(true);
  return performance.now() - start;
}

function note(testInfo: TestInfo, what: string, ms: number): void {
  testInfo.annotations.push({ type: 'measured', description: `${what}: ${Math.round(ms)} ms` });
}

test('written, seen by everybody, edited, found helpful, and deleted', async ({
  page,
  context,
  browser,
  house,
  bake,
  signIn,
}, testInfo) => {
  const t = texts.en;
  const { slug, name } = await bake();
  await signIn(context, { name: 'Ada Crumb' });
  const product = paths.product('en', slug);
  const onEdge = `${house.edge}${product}`;

  await page.goto(product);
  const section = page.getByRole('region', { name: t.reviews.title });
  await section.getByRole('link', { name: t.reviews.write }).click();
  await expect(page).toHaveURL(reviewPaths.write('en', slug));
  await sendReview(page, 'en', loaf);
  note(testInfo, 'written → on the page', await untilOnPage(onEdge, loaf.title));

  await page.getByRole('link', { name: `To ${name.en}` }).click();
  const review = section.getByRole('article').filter({ hasText: loaf.title });
  await expect(review).toContainText('Ada C.');
  await expect(section.getByText('1 review', { exact: true })).toBeVisible();
  await expect(section.getByRole('link', { name: t.reviews.write })).toBeHidden();

  await section.getByRole('link', { name: t.reviews.edit }).click();
  await expect(page.getByRole('radio', { name: /^4 stars/ })).toBeChecked();
  await sendReview(page, 'en', { ...loaf, rating: 5, title: 'Better by the day' });
  note(testInfo, 'edited → on the page', await untilOnPage(onEdge, 'Better by the day'));

  const other = await browser.newContext({ baseURL: house.edge });
  await signIn(other, { name: 'Eve' });
  const reader = await other.newPage();
  await reader.goto(product);
  const button = reader.getByRole('button', { name: t.reviews.helpful });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toContainText('1');
  note(testInfo, 'helpful → on the page', await untilOnPage(onEdge, 'helpful\\":1'));
  await reader.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(button).not.toContainText('1');
  await other.close();

  await page.goto(paths.reviews('en', slug));
  await expect(page.getByRole('button', { name: t.reviews.helpful })).toBeHidden();
  await page.getByRole('button', { name: t.reviewForm.delete }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.reviewForm.delete }).click();
  await expect(page.getByRole('link', { name: t.reviews.write })).toBeVisible();
  await expect.poll(async () => (await ask(onEdge)).body).not.toContain('Better by the day');
});

test('what raises a concern waits, kindly, until one of the staff has read it', async ({
  page,
  context,
  browser,
  house,
  bake,
  signIn,
}) => {
  const { slug, name } = await bake();
  const { reviewForm, ownReviews, waitingReviews } = texts.en;
  await signIn(context, { name: 'Ada Crumb' });
  await page.goto(reviewPaths.write('en', slug));
  await sendReview(page, 'en', {
    rating: 5,
    title: `Call me about ${slug}`,
    text: 'I am at 0470 12 34 56 all day long.',
  });
  await expect(page.getByText(reviewForm.concern.contact)).toBeVisible();
  await page.getByRole('link', { name: reviewForm.toMine }).click();
  await expect(page.getByRole('article')).toContainText(ownReviews.status.pending);
  expect((await ask(`${house.edge}${paths.product('en', slug)}`)).body).not.toContain('0470 12 34 56');

  const desk = await browser.newContext({ baseURL: house.edge });
  await signIn(desk, { role: 'baker' });
  const staff = await desk.newPage();
  await staff.goto(reviewPaths.staff('en'));
  const waiting = staff.getByRole('article').filter({ hasText: name.en });
  await expect(waiting).toContainText(reviewForm.concern.contact);
  expect(await findViolations(staff)).toEqual([]);
  await waiting.getByRole('button', { name: waitingReviews.publish }).click();
  await expect(waiting).toBeHidden();
  await desk.close();
  await untilOnPage(`${house.edge}${paths.product('en', slug)}`, '0470 12 34 56');
  await page.reload();
  await expect(page.getByRole('article')).toContainText(ownReviews.status.published);
});

test('the form is filled in by keyboard alone, and says in place what is missing', async ({
  page,
  context,
  bake,
  signIn,
}) => {
  const { slug } = await bake();
  const { reviewForm, fieldErrors } = texts.en;
  await signIn(context);
  await page.goto(reviewPaths.write('en', slug));
  const stars = page.getByRole('radiogroup', { name: reviewForm.rating });
  await page.getByLabel(reviewForm.headline).press('Enter');
  await expect(stars).toBeFocused();
  await expect(stars).toHaveAccessibleDescription(fieldErrors.rating);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(stars.getByRole('radio', { name: '3 stars: good' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type(loaf.title);
  await page.keyboard.press('Tab');
  await page.keyboard.type(loaf.text);
  await page.keyboard.press('Tab');
  await expect(page.locator('input[type=file]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: reviewForm.doneTitle })).toBeFocused();
});

test('photos: sent at once, seen on the page, large when pressed', async ({ page, context, bake, signIn, house }) => {
  const { slug } = await bake();
  await signIn(context, { name: 'Ada Crumb' });
  await page.goto(reviewPaths.write('en', slug));
  const crust = { create: { width: 800, height: 600, channels: 3, background: '#a4521c' } } as const;
  const picture = { name: 'crust.jpg', mimeType: 'image/jpeg', buffer: await sharp(crust).jpeg().toBuffer() };
  await page.locator('input[type=file]').setInputFiles([picture, { ...picture, name: 'crumb.jpg' }]);
  const sent = page.locator('input[name=photos]');
  await expect(sent).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove photo 2' }).click();
  const id = await sent.inputValue();
  await sendReview(page, 'en', loaf);
  await untilOnPage(`${house.edge}${paths.product('en', slug)}`, paths.picture(id, 640, 'avif'));
  await page.goto(paths.product('en', slug));
  await page.getByRole('button', { name: 'Enlarge photo 1 of 1 by Ada C.' }).click();
  const large = page.getByRole('dialog', { name: 'Photo 1 of 1 by Ada C.' });
  await expect(large).toBeVisible();
  const width = () =>
    large.getByRole('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(640);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
});

test.describe(() => {
  test.use({ expectedTrouble: /review-photos/ });
  test('a file that is no picture is refused in the reader’s language, and the rest stays', async ({
    page,
    context,
    bake,
    signIn,
  }) => {
    const { slug } = await bake();
    await signIn(context);
    await page.goto(reviewPaths.write('fr', slug));
    await page.getByLabel(texts.fr.reviewForm.headline).fill('Un titre');
    const fake = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') };
    await page.locator('input[type=file]').setInputFiles(fake);
    await expect(page.getByText(texts.fr.problems['picture-unreadable'])).toBeVisible();
    await expect(page.getByLabel(texts.fr.reviewForm.headline)).toHaveValue('Un titre');
  });
});

test('photos are taken from people who are signed in, from pages of the shop', async ({ context, house, signIn }) => {
  const post = async (headers: Record<string, string>) =>
    (await context.request.post(`${house.edge}${reviewPaths.photos}`, { headers, data: Buffer.from('x') })).status();
  const { origin } = new URL(house.edge);
  expect(await post({ origin })).toBe(401);
  await signIn(context);
  expect(await post({ origin: 'https://elsewhere.example' })).toBe(403);
  expect(await post({})).toBe(403);
  expect(await post({ origin })).toBe(400);
  const large = context.request.post(`${house.edge}${reviewPaths.photos}`, {
    headers: { origin },
    data: Buffer.alloc(6_000_000),
  });
  expect((await large).status()).toBe(413);
});

test('who is not signed in is sent to do so, and back; what is the staff’s is nobody else’s', async ({
  context,
  house,
  bake,
  signIn,
}) => {
  const { slug } = await bake();
  for (const path of [reviewPaths.write('fr', slug), accountPaths.reviews('fr'), reviewPaths.staff('fr')]) {
    const { status, headers } = await ask(`${house.edge}${path}`);
    expect(status).toBe(307);
    expect(headers.get('location')).toContain(`/fr/sign-in?next=${encodeURIComponent(path)}`);
  }
  await signIn(context);
  for (const path of [reviewPaths.staff('en'), '/en/admin/mail']) {
    expect((await context.request.get(`${house.edge}${path}`)).status()).toBe(404);
  }
});

test.describe('on a phone, in French, in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' });

  test('a review is written, and everything fits', async ({ page, context, house, bake, signIn }) => {
    const { slug, name } = await bake();
    const t = texts.fr;
    const user = await signIn(context, { name: 'Élodie Étienne' });
    const other = await bake();
    await write(user, other.slug);
    await page.goto(paths.product('fr', slug));
    await page.getByRole('link', { name: t.reviews.write }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.reviewForm.title);
    const width = () => page.locator('main').evaluate((main) => main.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
    await sendReview(page, 'fr', { rating: 5, title: 'Quel pain !', text: 'Une mie tendre, une croûte qui chante.' });
    await untilOnPage(`${house.edge}${paths.product('fr', slug)}`, 'Quel pain !');
    await page.getByRole('link', { name: t.reviewForm.toMine }).tap();
    await expect(page.getByRole('article')).toHaveCount(2);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(paths.product('fr', slug));
    const review = page.getByRole('article').filter({ hasText: 'Quel pain !' });
    await expect(review).toContainText('Élodie É.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.fr);
    expect(await width()).toBeLessThanOrEqual(390);
  });
});
