import { encodeDesign } from '#lib/cakes/design/code.ts';
import { gallery } from '#lib/cakes/design/gallery.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { locales } from '#lib/catalog/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { basketOf, visit } from '../fixtures/basket.ts';
import { studioOf } from '../fixtures/studio.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const written = (text: string, changes: Partial<CakeDesign> = {}): CakeDesign => ({
  ...firstDesign,
  ...changes,
  inscription: { ...firstDesign.inscription, text },
});

test('designed with a pointer, and into the basket with what the baker should know', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.expectDesign(firstDesign);
  await studio.choice('shape', 'heart').click();
  await studio.choice('sponge', 'red-velvet').click();
  await studio.choice('color', 'blush').click();
  await studio.choice('border', 'ruffle').click();
  await studio.choice('borderColor', 'berry').click();
  await studio.text.fill('Emma\n7 ans');
  await studio.choice('face', 'dancing-script').click();
  const design: CakeDesign = {
    ...firstDesign,
    ...{ shape: 'heart', sponge: 'red-velvet', color: 'blush', border: 'ruffle', borderColor: 'berry' },
    inscription: { ...firstDesign.inscription, text: 'Emma\n7 ans', face: 'dancing-script' },
  };
  await studio.expectDesign(design);
  await expect(studio.preview).toHaveAccessibleName(/heart-shaped .*“Emma 7 ans”/);
  for (const view of ['top', 'front'] as const) {
    await studio.view(view).click();
    await studio.expectDesign(design, view);
  }
  await studio.main.getByRole('textbox', { name: studio.t.note }).fill('By ten, please');
  await studio.main.getByRole('textbox', { name: studio.t.allergies }).fill('Hazelnuts');
  await studio.add.click();
  const basket = basketOf(page);
  await expect(basket.lines).toHaveCount(1);
  await expect(basket.lines).toContainText('Emma');
  const { cart } = await (await page.request.get('/api/me')).json();
  expect(cart.lines[0].cake).toEqual({ design, wishes: { note: 'By ten, please', allergies: 'Hazelnuts' } });

  // From the basket it comes back into the studio, which is on this very page.
  await basket.close();
  await studio.choice('sponge', 'lemon').click();
  await studio.expectDesign({ ...design, sponge: 'lemon' }, 'front');
  await basket.button.click();
  await page.getByRole('link', { name: 'Change Your own cake' }).click();
  await studio.expectDesign(design, 'front');
  await expect(page).toHaveURL(studioPath('en', design));
});

test('designed by keys alone', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.view('table').focus();
  await page.keyboard.press('ArrowRight');
  await studio.expectDesign(firstDesign, 'front');
  await page.keyboard.press('ArrowRight');
  await studio.expectDesign(firstDesign, 'top');
  await page.keyboard.press('ArrowRight');
  await studio.choice('servings', 10).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(studio.choice('servings', 16)).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(studio.choice('shape', 'square')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(studio.choice('tiers', 2)).toBeChecked();
  await studio.text.focus();
  await page.keyboard.type('Bravo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(studio.choice('face', 'caveat')).toBeChecked();
  const design = written('Bravo', { servings: 16, shape: 'square', tiers: 2 });
  design.inscription.face = 'caveat';
  await studio.expectDesign(design);
  await page.keyboard.press('Control+z');
  await expect(studio.choice('face', 'pacifico')).toBeChecked();
  await studio.add.press('Enter');
  await expect(basketOf(page).lines).toContainText('Bravo');
});

test('what does not go together says why, and is had in one press with what it takes', async ({ page }) => {
  const studio = studioOf(page);
  const rules = texts.en.cakeRules;
  await visit(page, '/en/cakes');
  await studio.choice('icing', 'naked').click();
  const ruffle = studio.choice('border', 'ruffle');
  await expect(ruffle).toHaveAttribute('aria-disabled', 'true');
  await expect(ruffle).toHaveAccessibleDescription(rules['naked-no-ruffle']);
  await studio.press('border', 'ruffle');
  // Nothing is changed by itself.
  await expect(studio.choice('border', 'shells')).toBeChecked();
  await expect(studio.group('border').getByRole('status')).toContainText(rules['naked-no-ruffle']);
  await studio.main.getByRole('button', { name: 'Take it, with Icing: Buttercream' }).click();
  await expect(ruffle).toBeChecked();
  await expect(ruffle).toBeFocused();
  await expect(studio.choice('icing', 'buttercream')).toBeChecked();
  await studio.expectDesign({ ...firstDesign, border: 'ruffle' });
  await studio.undo.click();
  await studio.expectDesign({ ...firstDesign, icing: 'naked' });
});

test('the inscription: what can’t be piped is told at once, with ways out, and is not sold', async ({ page }) => {
  const studio = studioOf(page);
  const { cakeRules: rules, cakeStudio: t } = texts.en;
  const problem = studio.main.locator('[data-problem]');
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma 🎂');
  await expect(problem).toContainText(rules['text-emoji'].replace('{letters}', '🎂'));
  await studio.add.click();
  await expect(problem).toBeFocused();
  await expect(basketOf(page).drawer).toHaveCount(0);
  await studio.main.getByRole('button', { name: t.leaveOut.replace('{letters}', '🎂') }).click();
  await expect(studio.text).toHaveValue('Emma');
  await studio.expectDesign(written('Emma'));

  await studio.text.fill('مبروك');
  await expect(problem).toContainText(rules['text-right-to-left']);
  await studio.text.fill('Наташа');
  await expect(problem).toContainText('Н а т ш');
  await studio.text.fill('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk');
  await expect(problem).toContainText('“Donaudampfschifffahrtselektrizitätenhauptbetriebswerk” is too wide');
  await studio.text.fill('Du bist ein Wichser, you wanker');
  await expect(studio.main.getByRole('status').filter({ hasText: t.concern })).toBeVisible();
  await expect(problem).toHaveCount(0);
  await studio.candles.fill('121');
  await expect(studio.candles).toHaveAccessibleDescription(t.candlesWrong);
  await studio.candles.fill('12');
  await expect(studio.candles).toHaveAccessibleDescription(t.candlesHint);
});

test('pressing the cake leads to where it is written on', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  const { height = 0, width = 0 } = (await studio.preview.boundingBox()) ?? {};
  await studio.preview.click({ position: { x: width / 2, y: height * 0.72 } });
  await expect(studio.text).toBeFocused();
  await expect(studio.choice('place', 'front')).toBeChecked();
  await studio.preview.click({ position: { x: width / 2, y: height * 0.32 } });
  await expect(studio.choice('place', 'top')).toBeChecked();
});

test('undone and done again, by buttons and by keys; a word is one step', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await expect(studio.undo).toHaveAttribute('aria-disabled', 'true');
  await studio.text.pressSequentially('Emma');
  await studio.choice('color', 'sage').click();
  await page.keyboard.press('Control+z');
  await studio.expectDesign(written('Emma'));
  await studio.undo.click();
  await studio.expectDesign(firstDesign);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await studio.expectDesign(written('Emma', { color: 'sage' }));
  await expect(studio.redo).toHaveAttribute('aria-disabled', 'true');
});

test('the price is read out when a change has settled', async ({ page }) => {
  const studio = studioOf(page);
  const told = studio.main.locator('[aria-live="polite"]');
  await visit(page, '/en/cakes');
  await expect(told).toHaveText('');
  await studio.choice('servings', 12).click();
  await expect(told).toHaveText(/^€\d+\.\d\d\.$/);
  await studio.text.fill('🎂');
  await expect(told).toContainText('One thing to look at.');
});

test('a link brings the design to somebody else, in their language, and no server hears of it', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Secret');
  await studio.choice('shape', 'square').click();
  await studio.share.click();
  await expect(page.getByText(studio.t.copied)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const design = written('Secret', { shape: 'square' });
  expect(link).toBe(`${baseURL}${studioPath('en', design)}`);
  // The address is the same link.
  await expect(page).toHaveURL(link);

  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await visit(other, studioPath('fr', design));
  await studioOf(other, 'fr').expectDesign(design);
  const code = encodeDesign(design);
  // Pictures of the gallery have codes too, but not this one.
  expect(asked.filter((url) => url.includes(code) && new URL(url).hash === '')).toEqual([]);
  expect(asked.some((url) => url.includes('Secret'))).toBe(false);
  // A link that is opened on the very page.
  await other.evaluate(
    (hash) => {
      location.hash = hash;
    },
    encodeDesign(written('Other')),
  );
  await studioOf(other, 'fr').expectDesign(written('Other'));
  await elsewhere.close();
});

test('a link that is opened as an earlier change comes into the address counts for more', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma');
  await expect(page).toHaveURL(studioPath('en', written('Emma')));
  await page.evaluate(
    (hash) => {
      const earlier = location.href;
      location.hash = hash;
      // As the studio does when the turn of a change has come, which may be before it hears of the link.
      history.replaceState(history.state, '', earlier);
    },
    encodeDesign(written('Other')),
  );
  await studio.expectDesign(written('Other'));
  await expect(page).toHaveURL(studioPath('en', written('Other')));
});

test('who starts again is rid of the cake before, after a reload too', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, studioPath('en', written('Emma')));
  await studio.expectDesign(written('Emma'));
  await studio.main.getByRole('button', { name: studio.t.reset, exact: true }).click();
  await studio.expectDesign(firstDesign);
  await page.reload();
  await studio.expectDesign(firstDesign);
  await visit(page, '/en/cakes');
  await studio.expectDesign(firstDesign);
});

test('what nobody can write is told where it is, and kept from the basket', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  const note = studio.main.getByRole('textbox', { name: studio.t.note, exact: true });
  await note.fill('A\u0007B');
  await expect(note).toHaveAccessibleDescription(/U\+0007/);
  await studio.add.click();
  await expect(note).toBeFocused();
  await expect(basketOf(page).lines).toHaveCount(0);
});

test('a broken link says so, and begins with the first cake', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, `/en/cakes#${encodeDesign(written('Emma')).slice(0, 60)}`);
  await expect(studio.main.getByRole('alert')).toContainText(studio.t.broken);
  await studio.expectDesign(firstDesign);
  await studio.main.getByRole('button', { name: studio.t.close }).click();
  await expect(studio.main.getByRole('alert')).toHaveCount(0);
});

test('what was begun is there again after a reload, in the other language too', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma');
  await expect(page).toHaveURL(studioPath('en', written('Emma')));
  await page.reload();
  await studio.expectDesign(written('Emma'));
  await visit(page, '/fr/cakes');
  await studioOf(page, 'fr').expectDesign(written('Emma'));
});

test('without storage the address keeps it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no storage here', 'SecurityError');
      },
    });
  });
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma');
  await expect(page).toHaveURL(studioPath('en', written('Emma')));
  await page.reload();
  await studio.expectDesign(written('Emma'));
});

test('one of the gallery is taken, and given back', async ({ page }) => {
  const studio = studioOf(page);
  const [cake] = gallery;
  if (!cake) throw new Error('the gallery is empty');
  await visit(page, '/en/cakes');
  await studio.choice('shape', 'square').click();
  const pictures = studio.main.getByRole('region', { name: studio.t.gallery });
  await expect(pictures.getByRole('button')).toHaveCount(gallery.length);
  await pictures.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      pictures
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  await pictures.getByRole('button', { name: studio.t.galleryTake.replace('{name}', cake.name.en) }).click();
  await studio.expectDesign(cake.design);
  await page.getByRole('button', { name: studio.t.undo }).last().click();
  await studio.expectDesign({ ...firstDesign, shape: 'square' });
});

test('kept in the account, opened again, renamed and deleted', async ({ page, context, signIn }) => {
  const user = await signIn(context);
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma');
  const saved = studio.main.getByRole('region', { name: studio.t.saved });
  await saved.getByRole('textbox', { name: studio.t.saveName }).fill('For my sister');
  await saved.getByRole('button', { name: studio.t.save }).click();
  await expect(saved.getByRole('button', { name: 'Open For my sister' })).toBeVisible();
  expect(await db().savedDesign.findMany({ where: { userId: user.id } })).toMatchObject([
    { name: 'For my sister', design: written('Emma') },
  ]);
  await studio.text.fill('Louis');
  await saved.getByRole('button', { name: 'Open For my sister' }).click();
  await studio.expectDesign(written('Emma'));

  await page.goto('/en/account/designs');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rename For my sister' }).click();
  await page.getByRole('textbox', { name: studio.t.saveName }).fill('For Emma');
  await page.getByRole('button', { name: studio.t.saveSubmit, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'For Emma' })).toBeVisible();
  await page.getByRole('link', { name: 'Open For Emma' }).click();
  await studio.expectDesign(written('Emma'));
  await page.goto('/en/account/designs');
  await page.getByRole('button', { name: 'Delete For Emma' }).click();
  await expect(page.getByText(studio.t.savedNone)).toBeVisible();
  expect(await db().savedDesign.count({ where: { userId: user.id } })).toBe(0);
});

test('who is not signed in is shown the way, and comes back to the cake', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.text.fill('Emma');
  await expect(page).toHaveURL(studioPath('en', written('Emma')));
  await studio.main.getByRole('link', { name: studio.t.savedSignIn }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fcakes$/);
  await page.goto('/en/cakes');
  await studio.expectDesign(written('Emma'));
});

for (const locale of locales) {
  test(`found from the menu and from home (${locale})`, async ({ page }) => {
    const t = texts[locale];
    await page.goto(`/${locale}`);
    await expect(page.getByRole('banner').getByRole('link', { name: t.layout.studio })).toHaveAttribute(
      'href',
      `/${locale}/cakes`,
    );
    await page.getByRole('main').getByRole('link', { name: t.home.studioLink }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.cakeStudio.title })).toBeVisible();
    await expect(page).toHaveTitle(`${t.cakeStudio.metaTitle} · Levain`);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ colorScheme });
      test(`nothing stands in anybody's way (${locale}, ${colorScheme})`, async ({ page }) => {
        const studio = studioOf(page, locale);
        await visit(page, studioPath(locale, written('🎂', { icing: 'naked' })));
        await expect(studio.main.locator('[data-problem]')).toBeVisible();
        await studio.press('border', 'drip');
        expect(await findViolations(page)).toEqual([]);
      });
    });
  }
}

test('in French: names, price and reasons', async ({ page }) => {
  const studio = studioOf(page, 'fr');
  await visit(page, '/fr/cakes');
  await studio.choice('icing', 'whipped-cream').click();
  await studio.press('sprinkles', 'pearls');
  await expect(studio.group('sprinkles').getByRole('status')).toContainText(texts.fr.cakeRules['cream-no-pearls']);
  await studio.main.getByRole('button', { name: 'Le prendre, avec Glaçage : Crème au beurre' }).click();
  await studio.expectDesign({ ...firstDesign, sprinkles: 'pearls' });
});

test('the page is the same for everybody: kept at the edge, without a cookie, drawn before any script', async ({
  house,
  browser,
  baseURL,
}) => {
  await ask(`${house.edge}/en/cakes`);
  const { status, headers, body } = await ask(`${house.edge}/en/cakes`);
  expect(status).toBe(200);
  expect(headers.get('x-cache')).toBe('hit');
  expect(headers.get('set-cookie')).toBeNull();
  expect(body).toContain('viewBox="0 0 800 800"');
  const { body: index } = await ask(`${house.edge}/sitemaps/1.xml`);
  expect(index).toContain('/fr/cakes</loc>');

  const quietContext = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await quietContext.newPage();
  await page.goto('/en/cakes');
  await studioOf(page).expectDesign(firstDesign);
  await quietContext.close();
});
