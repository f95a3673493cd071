import { randomUUID } from 'node:crypto';
import { signWebhook } from '#lib/payments/test-till/webhook.ts';
import { db } from '#lib/platform/db/client.ts';
import { callServerAction, findServerAction } from '#scripts/lab/server-action.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { expect, test } from '../fixtures/test.ts';

/** What nobody's browser sends, but anybody can. */
const checkout = 'app/[locale]/(shop)/(orders)/checkout/actions.ts';
const order = 'app/[locale]/(shop)/(orders)/orders/[number]/actions.ts';

const form = {
  lineIds: ['none'],
  ...{ fulfilment: 'pickup', name: 'Eve', email: 'eve@example.org', phone: '+32 2 000 00 00', slotId: 1, note: '' },
  ...{ discountCode: null, expectedTotalMinor: 1, idempotencyKey: randomUUID() },
};

test.describe('the checkout refuses', () => {
  for (const [what, changes, field] of [
    ['a slot that is no number', { slotId: 'x' }, 'slotId'],
    ['a total below nothing', { expectedTotalMinor: -5 }, 'expectedTotalMinor'],
    ['a key that is none', { idempotencyKey: "' OR 1=1" }, 'idempotencyKey'],
    ['a way of getting it that there is not', { fulfilment: 'teleport' }, 'fulfilment'],
    ['a delivery to nowhere', { fulfilment: 'delivery', street: '', city: 'X', postcode: '1000' }, 'street'],
    ['an endless name', { name: 'x'.repeat(5000) }, 'name'],
    ['a name that is an object', { name: { $gt: '' } }, 'name'],
  ] as const) {
    test(what, async ({ house }) => {
      const action = await findServerAction(checkout, 'placeOrder');
      const args = ['en', { form: { ...form, ...changes }, card: null }];
      const { result } = await callServerAction({ origin: house.edge, path: '/en/checkout', action, args });
      expect(result).toMatchObject({ ok: false, code: 'invalid' });
      expect(Object.keys(result?.fieldErrors ?? {})).toContain(field);
    });
  }

  test('a price of one’s own, told in one’s own language', async ({ house, context, bake }) => {
    const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
    const owner = await fillBasket(context, { slug });
    const [cookie] = await context.cookies();
    const action = await findServerAction(checkout, 'placeOrder');
    const slot = await db().slot.findFirstOrThrow({ where: { kind: 'pickup' }, orderBy: { startsAt: 'desc' } });
    const { result } = await callServerAction({
      ...{ origin: house.edge, path: '/fr/checkout', action },
      args: ['fr', { form: { ...form, lineIds: [slug], slotId: slot.id, idempotencyKey: randomUUID() }, card: null }],
      headers: { cookie: `${cookie?.name}=${cookie?.value}` },
    });
    expect(result).toMatchObject({ ok: false, reason: 'prices-changed', message: expect.stringContaining('prix') });
    expect(await db().order.count({ where: { owner } })).toBe(0);
  });

  test('a form that another site sends', async ({ house }) => {
    const action = await findServerAction(checkout, 'placeOrder');
    const args = ['en', { form, card: null }];
    const headers = { origin: 'https://evil.example' };
    const { status, result } = await callServerAction({
      origin: house.edge,
      path: '/en/checkout',
      action,
      args,
      headers,
    });
    expect(result).toBeNull();
    expect(status).toBeGreaterThanOrEqual(400);
  });

  for (const [what, headers] of [
    ['a body of two megabytes', { 'content-length': String(2 << 20) }],
    ['one that does not say how long it is', {}],
  ] as const) {
    test(`${what}, and nobody who comes after it has to wait`, async ({ house }) => {
      const action = await findServerAction(checkout, 'placeOrder');
      const body = new Blob(['x'.repeat(2 << 20)]);
      // The edge answers before it has read all of it, so the sender may find the connection cut off.
      const answer = await fetch(`${house.edge}/en/checkout`, {
        method: 'POST',
        headers: { 'next-action': action, 'content-type': 'text/plain', origin: house.edge, ...headers },
        ...('content-length' in headers ? { body } : { body: body.stream(), duplex: 'half' as const }),
      }).then(
        ({ status }) => status,
        () => 'cut off',
      );
      expect([413, 'cut off']).toContain(answer);
      // Round all clones, over the connections that are kept.
      for (let turn = 0; turn < 9; turn += 1) {
        const call = { origin: house.edge, path: '/en/checkout', action, args: ['en', {}] };
        expect((await callServerAction({ ...call, patience: 5000 })).result).toMatchObject({ code: 'invalid' });
      }
    });
  }
});

test('an order of somebody else can’t be paid, confirmed, cancelled or ordered again', async ({
  house,
  bake,
  context,
}) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const slot = await db().slot.findFirstOrThrow({ where: { kind: 'pickup' }, orderBy: { startsAt: 'desc' } });
  const { number } = await db().order.create({
    data: {
      ...{ number: 'LV-0123ABCD', owner, email: 'a@b.be', name: 'A', phone: '1', locale: 'en', fulfilment: 'pickup' },
      ...{
        slotId: slot.id,
        subtotalMinor: 1,
        totalMinor: 1,
        dueNowMinor: 1,
        vat: [],
        idempotencyKey: randomUUID(),
        expiresAt: new Date(),
      },
      status: 'paid',
    },
  });
  try {
    for (const [name, input] of [
      ['payOrder', { card: null }],
      ['confirmPayment', { isAllowed: true }],
      ['cancelOrder', {}],
      ['reorder', { additionId: randomUUID() }],
    ] as const) {
      const action = await findServerAction(order, name);
      const args = ['en', { number, key: 'forged', ...input }];
      const { result } = await callServerAction({ origin: house.edge, path: `/en/orders/${number}`, action, args });
      expect(result, name).toMatchObject({ ok: false, code: 'not-found' });
    }
    expect((await fetch(`${house.edge}/api/orders/${number}`)).status).toBe(404);
    expect((await db().order.findUniqueOrThrow({ where: { number } })).status).toBe('paid');
  } finally {
    await db().order.delete({ where: { number } });
  }
});

test.describe('the webhook refuses', () => {
  const event = { id: 'e', type: 'paid', paymentId: randomUUID(), reference: 'till_x', amountMinor: 100 };
  const body = JSON.stringify(event);

  for (const [what, provider, text, headers, status] of [
    ['what nobody has signed', 'test-till', body, {}, 403],
    ['what was signed for another body', 'test-till', body.replace('100', '1'), 'signed', 403],
    ['a provider that there is not', 'paypal', body, 'signed', 404],
    ['what is long, and nothing', 'test-till', 'x'.repeat(900 * 1024), {}, 403],
    ['Stripe without a key', 'stripe', body, {}, 503],
  ] as const) {
    test(what, async ({ house }) => {
      const response = await fetch(`${house.edge}/api/webhooks/${provider}`, {
        method: 'POST',
        body: text,
        headers: headers === 'signed' ? signWebhook(body) : headers,
      });
      expect(response.status).toBe(status);
    });
  }

  test('nothing about a payment that is not ours, and says so', async ({ house }) => {
    const url = `${house.edge}/api/webhooks/test-till`;
    const response = await fetch(url, { method: 'POST', body, headers: signWebhook(body) });
    expect(await response.json()).toEqual({ outcome: 'foreign' });
  });
});
