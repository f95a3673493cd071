import { mailPaths } from '#lib/notifications/paths.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import { db } from '#lib/platform/db/client.ts';
import { clearUsers, testEmail } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.afterAll(clearUsers);

test.describe(() => {
  // Playwright looks into every frame; this one lets nothing run.
  test.use({ expectedTrouble: /Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/ });
  test('the staff find a letter by its recipient and read it as it was sent', async ({ page, context, signIn }) => {
    const to = testEmail();
    const values = {
      name: 'Zoë <Ada>',
      number: 'LV-TEST22',
      when: 'À 10 heures.',
      rows: [],
      rest: null,
      paid: 'all' as const,
      url: 'https://levain.example',
    };
    await db().$transaction((tx) => queueMail(tx, { to, locale: 'fr', template: 'order-ready', values }));
    await signIn(context, { role: 'baker' });
    const t = texts.fr.mailbox;
    await page.goto(mailPaths.mails('fr'));
    await page.getByRole('searchbox', { name: t.recipient }).fill(to.slice(0, 24));
    await page.getByRole('button', { name: t.filter }).click();
    const line = page.getByRole('listitem').filter({ hasText: to });
    await expect(line).toContainText(t.isSent);
    expect(await findViolations(page)).toEqual([]);
    await line.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Commande LV-TEST22 : prête');
    await expect(page.frameLocator('iframe').getByText('Bonjour Zoë <Ada>,')).toBeVisible();
    await expect(page.locator('pre')).toContainText('Bonjour Zoë <Ada>,');
    // Nothing may run in the letter, not even what looks for violations.
    await page.getByTitle('Commande LV-TEST22 : prête').evaluate((frame) => frame.remove());
    expect(await findViolations(page)).toEqual([]);
  });
});

test('a letter with a link that signs its recipient in shows a baker no more than that it was sent', async ({
  page,
  context,
  signIn,
}) => {
  const values = { name: 'Ada', url: 'https://levain.example/secret-link' };
  const id = await db().$transaction((tx) =>
    queueMail(tx, { to: testEmail(), locale: 'en', template: 'reset-password', values }),
  );
  await signIn(context, { role: 'baker' });
  await page.goto(mailPaths.mail('en', id));
  await expect(page.getByText(texts.en.mailbox.secret)).toBeVisible();
  expect(await page.content()).not.toContain('secret-link');
});
