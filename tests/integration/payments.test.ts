import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { stripeProvider } from '#lib/payments/stripe.ts';
import { testTill } from '#lib/payments/test-till/provider.ts';
import { cancel, charge, confirm, openAccount, refund } from '#lib/payments/test-till/till.ts';
import { signWebhook } from '#lib/payments/test-till/webhook.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { withEnvironment } from './fixtures/cache.ts';

const openTill = () => openAccount({ id: randomUUID(), amountMinor: 1234 });

async function newsOf(reference: string): Promise<string[]> {
  const jobs = await queue('orders').getJobs(['waiting', 'delayed', 'active', 'completed']);
  const events = jobs.filter(({ data }) => data.reference === reference).map(({ data }) => data);
  return events.sort((one, other) => one.id.localeCompare(other.id)).map(({ type }) => type);
}

test('the till pays, declines or asks, by the card, and tells of it', async () => {
  const [paid, declined, asked] = [await openTill(), await openTill(), await openTill()];
  expect(await charge(paid, '4242424242424242')).toBe('paid');
  expect(await charge(declined, '4000000000000002')).toBe('declined');
  expect(await charge(asked, '4000000000003220')).toBe('confirming');
  expect(await confirm(asked, true)).toBe('paid');
  expect(await newsOf(paid)).toEqual(['paid']);
  expect(await newsOf(declined)).toEqual(['declined']);
  expect(await newsOf(asked)).toEqual(['confirming', 'paid']);
});

test('a charge that is sent five times at once is charged and told once', async () => {
  const reference = await openTill();
  const states = await Promise.all(Array.from({ length: 5 }, () => charge(reference, '4242424242424242')));
  expect(new Set(states)).toEqual(new Set(['paid']));
  expect(await newsOf(reference)).toEqual(['paid']);
});

test('what is paid can’t be cancelled, and what is not paid can’t be refunded', async () => {
  const [paid, open] = [await openTill(), await openTill()];
  await charge(paid, '4242424242424242');
  expect(await cancel(paid)).toBe('paid');
  expect(await refund(open, { id: randomUUID(), amountMinor: 1234 })).toBe(false);
  expect(await refund(paid, { id: randomUUID(), amountMinor: 1234 })).toBe(true);
});

test('the till gives back in parts, each once, and never more than was paid', async () => {
  const reference = await openTill();
  await charge(reference, '4242424242424242');
  const part = { id: randomUUID(), amountMinor: 1000 };
  expect(await Promise.all([refund(reference, part), refund(reference, part)])).toEqual([true, true]);
  expect(await refund(reference, { id: randomUUID(), amountMinor: 235 })).toBe(false);
  expect(await refund(reference, { id: randomUUID(), amountMinor: 234 })).toBe(true);
  // Asked again when all is back, it is still the same refund.
  expect(await refund(reference, part)).toBe(true);
  expect((await newsOf(reference)).sort()).toEqual(['paid', 'refund-done', 'refund-done']);
});

const event = { id: 'e', type: 'paid', paymentId: randomUUID(), reference: 'till_x', amountMinor: 100 };

test('only what the till has signed, as it signed it and a moment ago, is taken for its word', async () => {
  const body = JSON.stringify(event);
  const headers = signWebhook(body);
  expect(await testTill.readEvent(body, new Headers(headers))).toEqual(event);
  const read = (text: string, changes: object) => testTill.readEvent(text, new Headers({ ...headers, ...changes }));
  const forged = { code: 'forbidden' };
  await expect(read(body.replace('100', '999'), {})).rejects.toMatchObject(forged);
  await expect(read(body, { 'till-timestamp': String(Number(headers['till-timestamp']) + 1) })).rejects.toMatchObject(
    forged,
  );
  await expect(read(body, { 'till-signature': '' })).rejects.toMatchObject(forged);
  const nonsense = 'no json';
  await expect(testTill.readEvent(nonsense, new Headers(signWebhook(nonsense)))).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('Stripe’s webhook: its signature is checked, its events are read, and what is not ours is nothing', async () => {
  const keys = { STRIPE_SECRET_KEY: 'sk_test_offline', STRIPE_WEBHOOK_SECRET: 'whsec_offline' };
  await withEnvironment(keys, async () => {
    const tell = (type: string, object: object, secret = keys.STRIPE_WEBHOOK_SECRET) => {
      const payload = JSON.stringify({ id: `evt_${type}`, object: 'event', type, data: { object } });
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
      return stripeProvider.readEvent(payload, new Headers({ 'stripe-signature': signature }));
    };
    const session = {
      id: 'cs_1',
      metadata: { paymentId: event.paymentId },
      amount_total: 1720,
      payment_status: 'paid',
    };
    expect(await tell('checkout.session.completed', session)).toEqual({
      id: 'evt_checkout.session.completed',
      type: 'paid',
      paymentId: event.paymentId,
      reference: 'cs_1',
      amountMinor: 1720,
    });
    expect(await tell('checkout.session.completed', { ...session, payment_status: 'unpaid' })).toMatchObject({
      type: 'confirming',
    });
    const charge = { id: 'ch_1', metadata: session.metadata, amount_refunded: 1720 };
    expect(await tell('charge.refunded', charge)).toMatchObject({ type: 'refunded' });
    const refunded = { id: 're_1', amount: 300, metadata: { ...session.metadata, refundId: randomUUID() } };
    expect(await tell('refund.updated', { ...refunded, status: 'pending' })).toBeNull();
    expect(await tell('refund.updated', { ...refunded, status: 'succeeded' })).toEqual({
      ...{ id: 'evt_refund.updated', type: 'refund-done', reference: 're_1', amountMinor: 300 },
      ...refunded.metadata,
    });
    expect(await tell('refund.failed', { ...refunded, status: 'failed' })).toMatchObject({ type: 'refund-failed' });
    expect(await tell('refund.updated', { ...refunded, metadata: {}, status: 'succeeded' })).toBeNull();
    expect(await tell('customer.created', { id: 'cus_1' })).toBeNull();
    expect(await tell('checkout.session.completed', { ...session, metadata: {} })).toBeNull();
    await expect(tell('checkout.session.completed', session, 'whsec_other')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
