import { chromium } from '@playwright/test';
import { enterHouse } from '#scripts/house/enter-house.ts';

enterHouse();
const { db } = await import('#lib/platform/db/client.ts');
const { createSession } = await import('#lib/accounts/sessions.ts');
const { closeAll } = await import('#lib/platform/remembered.ts');
await db().$executeRawUnsafe('ALTER TABLE product_import ALTER row_count SET DEFAULT 0');
const role = (process.env.ROLE ?? 'owner') as 'owner';
const email = `shot-${role}@example.org`;
const user =
  (await db().user.findFirst({ where: { email } })) ??
  (await db().user.create({ data: { email, name: 'Ada Crumb', role, emailVerifiedAt: new Date() } }));
const token = await createSession(user.id, { userAgent: 'shot' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes = { desktop: [1440, 900], tablet: [820, 1180], land: [1024, 768], phone: [390, 844] } as const;
for (const spec of process.argv.slice(2)) {
  const [path = '', size = 'desktop', scheme = 'light'] = spec.split('@');
  const [width, height] = sizes[size as 'desktop'];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme as 'light' });
  await context.addCookies([
    { name: 'levain.session', value: token, url: 'http://localhost:23000', httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  const r = await page
    .goto(`http://localhost:23000${path}`, { waitUntil: 'networkidle' })
    .catch((e) => console.log(e.message));
  console.log(path, r?.status?.());
  await page.screenshot({
    path: `/tmp/shotC-${path.replace(/\W+/g, '_')}-${size}-${scheme}.png`,
    fullPage: process.env.FULL === '1',
  });
  await context.close();
}
await browser.close();
await closeAll();
