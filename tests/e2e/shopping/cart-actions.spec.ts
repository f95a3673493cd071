import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { basketOf, visit } from '../fixtures/basket.ts';
import { expect, test } from '../fixtures/test.ts';

/** What anybody can send who leaves the buttons aside. */

const odd: [what: string, changes: object, ...fields: string[]][] = [
  ['none of it', { quantity: 0 }, 'quantity'],
  ['too many', { quantity: 1000 }, 'quantity'],
  ['half a loaf', { quantity: 1.5 }, 'quantity'],
  ['fewer than none', { quantity: -3 }, 'quantity'],
  ['a word for a number', { quantity: 'x' }, 'quantity'],
  ['a slug that is none', { slug: '../../admin' }, 'slug'],
  ['an option that is none', { choice: { size: { $gt: '' } } }, 'size', 'choice.size'],
  ['no id', { additionId: '1' }, 'additionId'],
  ['a price that is none', { seenMinor: -5 }, 'seenMinor'],
];

test('what is no addition is refused, beside its field', async ({ page }) => {
  const send = await takeOverAddition(page);
  for (const [what, changes, ...fields] of odd) {
    const answer = await send(changes);
    expect(answer, what).toMatchObject({ ok: false, code: 'invalid' });
    expect(Object.keys(answer.fieldErrors ?? {}), what).toEqual(fields);
  }
  await expectCount(page, 1);
});

test('a product and an option that there are not are refused', async ({ page }) => {
  const send = await takeOverAddition(page);
  expect(await send({ slug: 'no-such-bread' })).toMatchObject({ ok: false, reason: 'product-gone' });
  expect(await send({ choice: { slicing: 'diagonal' } })).toMatchObject({ ok: false, reason: 'option-gone' });
  await expectCount(page, 1);
});

test('the same addition sent again adds nothing; the price is the shop’s, whatever is sent', async ({ page }) => {
  const send = await takeOverAddition(page);
  const additionId = randomUUID();
  await send({ additionId, seenMinor: 1, quantity: 2 });
  await send({ additionId, seenMinor: 1, quantity: 2 });
  const { cart } = await (await page.request.get('/api/me')).json();
  expect(cart).toMatchObject({ count: 3, subtotalMinor: 660, lines: [{ unitMinor: 220, formerMinor: 1 }] });
});

test('another site’s request does nothing', async ({ page }) => {
  const send = await takeOverAddition(page);
  await expect(send({}, { origin: 'https://elsewhere.example' })).rejects.toThrow(/answered 500/);
  await expectCount(page, 1);
});

type Answer = { ok: boolean; code?: string; reason?: string; fieldErrors?: Record<string, string> };

/** Adds a baguette as a shopper does, and answers how to send the same again, changed. */
async function takeOverAddition(page: Page) {
  await visit(page, '/en/products/baguette');
  const sent = page.waitForRequest((request) => 'next-action' in request.headers());
  await basketOf(page).add.click();
  const request = await sent;
  await expect(basketOf(page).drawer).toBeVisible();
  const [locale, addition] = JSON.parse(request.postData() ?? '[]');
  return async (changes: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const input = { ...addition, additionId: randomUUID(), ...changes };
    const response = await page.request.post(request.url(), {
      headers: {
        ...{ 'next-action': request.headers()['next-action'] ?? '', accept: 'text/x-component' },
        ...{ 'content-type': 'text/plain;charset=UTF-8', origin: new URL(request.url()).origin, ...headers },
      },
      data: JSON.stringify([locale, input]),
    });
    if (!response.ok()) throw new Error(`answered ${response.status()}`);
    const line = (await response.text()).split('\n').find((row) => row.includes('"ok":'));
    return JSON.parse(line?.slice(line.indexOf(':') + 1) ?? 'null');
  };
}

async function expectCount(page: Page, count: number): Promise<void> {
  expect((await (await page.request.get('/api/me')).json()).cart.count).toBe(count);
}
