import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { createSession } from '#lib/accounts/sessions.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import { db } from '#lib/platform/db/client.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';

enterHouse();
const base = 'http://localhost:23000';
const user = await db().user.upsert({
  where: { email: 'shot@x.example' },
  create: { email: 'shot@x.example', name: 'Marie Dupont', role: 'owner', emailVerifiedAt: new Date() },
  update: {},
});
await db().review.deleteMany({ where: { userId: user.id } });
const token = await createSession(user.id, { userAgent: 'x' });
await db().$transaction((tx) =>
  queueMail(tx, {
    to: 'marie@x.example',
    locale: 'en',
    template: 'order-placed',
    values: {
      name: 'Marie',
      number: 'LV-123456',
      when: 'Thursday, 10:00 to 10:30, at the counter.',
      rows: [
        ['2 × Baguette', '€5.00'],
        ['Total', '€5.00'],
      ],
      url: base,
    },
  }),
);
await sharp('prisma/seed/photos/baguette.webp').jpeg().toFile('/tmp/p1.jpg');
await sharp('prisma/seed/photos/country-sourdough.webp').jpeg().toFile('/tmp/p2.jpg');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const open = async (o: object) => {
  const c = await browser.newContext({ baseURL: base, ...o });
  await c.addCookies([{ name: 'levain.session', value: token, url: base, httpOnly: true, sameSite: 'Lax' }]);
  const p = await c.newPage();
  p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
  p.on('pageerror', (e) => console.log('pageerror', e.message));
  p.setDefaultTimeout(15000);
  return p;
};
const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const d = await open(desk);
await d.goto('/en/account/reviews/baguette');
await d.screenshot({ path: '/tmp/shots-reviews/form.png', fullPage: true });
await d.getByRole('button', { name: /Publish|Save/ }).click();
await d.waitForTimeout(800);
await d.screenshot({ path: '/tmp/shots-reviews/form-errors.png', fullPage: true });
await d.getByRole('radio', { name: /4 stars/ }).check({ force: true });
await d.getByLabel('In a few words').fill('Crackles as it should');
await d
  .getByLabel('What was it like?')
  .fill('Thin crust, open crumb, a faint taste of hazelnut.\nWe ate half of it on the way home.');
await d.locator('input[type=file]').setInputFiles(['/tmp/p1.jpg', '/tmp/p2.jpg']);
await d.waitForTimeout(1500);
await d.screenshot({ path: '/tmp/shots-reviews/form-full.png', fullPage: true });
await d.getByRole('button', { name: /Publish|Save/ }).click();
await d.getByRole('link', { name: /To Baguette/ }).waitFor();
await d.screenshot({ path: '/tmp/shots-reviews/sent.png' });
await d.waitForTimeout(2500);
await d.getByRole('link', { name: /To Baguette/ }).click();
await d.waitForTimeout(2500);
await d.screenshot({ path: '/tmp/shots-reviews/product-reviews.png' });
const b = d.getByRole('button', { name: /^Helpful/ }).first();
await b.click();
await d.waitForTimeout(800);
await d.locator('button[popovertarget]').first().click();
await d.waitForTimeout(1200);
await d.screenshot({ path: '/tmp/shots-reviews/lightbox.png' });
await d.goto('/en/products/baguette/reviews');
await d.waitForTimeout(1500);
await d.screenshot({ path: '/tmp/shots-reviews/reviews.png' });
await d.getByRole('button', { name: 'Delete' }).click();
await d.waitForTimeout(300);
await d.screenshot({ path: '/tmp/shots-reviews/delete.png' });
await d.goto('/en/account/reviews/croissant');
await d.getByRole('radio', { name: /5 stars/ }).check({ force: true });
await d.getByLabel('In a few words').fill('WOW');
await d.getByLabel('What was it like?').fill('CALL ME ON 0470 12 34 56!!!!');
await d.getByRole('button', { name: /Publish|Save/ }).click();
await d.waitForTimeout(1200);
await d.screenshot({ path: '/tmp/shots-reviews/pending.png' });
await d.goto('/en/account/reviews');
await d.screenshot({ path: '/tmp/shots-reviews/mine.png', fullPage: true });
await d.goto('/en/admin/reviews');
await d.screenshot({ path: '/tmp/shots-reviews/admin-reviews.png', fullPage: true });
await d.goto('/en/admin/mail');
await d.screenshot({ path: '/tmp/shots-reviews/mail.png', fullPage: true });
await d
  .getByRole('link', { name: /LV-123456/ })
  .first()
  .click();
await d.waitForTimeout(2000);
await d.screenshot({ path: '/tmp/shots-reviews/mail-one.png', fullPage: true });
const m = await open({ ...phone, colorScheme: 'dark' });
for (const [n, path] of [
  ['form', '/fr/account/reviews/baguette'],
  ['mine', '/fr/account/reviews'],
  ['mail', '/fr/admin/mail'],
  ['waiting', '/fr/admin/reviews'],
] as const) {
  await m.goto(path);
  await m.waitForTimeout(600);
  await m.screenshot({ path: `/tmp/shots-reviews/phone-${n}.png`, fullPage: true });
}
await m.goto('/fr/products/baguette#reviews');
await m.waitForTimeout(1500);
await m.screenshot({ path: '/tmp/shots-reviews/phone-product.png' });
await browser.close();
await closeAll();
