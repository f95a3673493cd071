import { expect, test } from 'vitest';
import type { CartLineView, CartView, ProductLineView } from '#lib/cart/schema.ts';
import { type CartChange, changeCart } from './cart-reducer.ts';

const bread = line({ id: 'bread', unitMinor: 480, quantity: 2, addedAt: '2026-05-01T08:00:00.000Z' });
const bun = line({ id: 'bun', unitMinor: 220, quantity: 1, addedAt: '2026-05-01T09:00:00.000Z' });
const tart = line({
  id: 'tart',
  unitMinor: 900,
  quantity: 3,
  addedAt: '2026-05-01T10:00:00.000Z',
  trouble: 'sold-out',
});
const cart = cartOf(bread, bun, tart);

const changed = (change: CartChange) => changeCart(cart, change);

test('another quantity makes another total of the line, the basket and the count', () => {
  const after = changed({ kind: 'set-quantity', id: 'bread', quantity: 5 });
  expect(after).toEqual({
    lines: [{ ...bread, quantity: 5, lineMinor: 2400 }, bun, tart],
    count: 9,
    subtotalMinor: 2620,
  });
});

test('what cannot be had counts as a piece, but not in the subtotal', () => {
  expect(changed({ kind: 'set-quantity', id: 'tart', quantity: 1 })).toMatchObject({ count: 4, subtotalMinor: 1180 });
});

test('a line that is removed is gone, with its pieces and its price', () => {
  expect(changed({ kind: 'remove', id: 'bread' })).toEqual({ lines: [bun, tart], count: 4, subtotalMinor: 220 });
});

test('put back, it is where it was', () => {
  const without = changed({ kind: 'remove', id: 'bread' });
  expect(changeCart(without, { kind: 'put-back', line: bread })).toEqual(cart);
});

test('put back twice, it is there once', () => {
  expect(changed({ kind: 'put-back', line: bread })).toEqual(cart);
});

test('an accepted price is no longer told as a change; only that of its own line', () => {
  const dearer = { ...bread, formerMinor: 400 };
  const cheaper = { ...bun, formerMinor: 300 };
  const { lines } = changeCart(cartOf(dearer, cheaper), { kind: 'accept-price', id: 'bread' });
  expect(lines).toEqual([bread, cheaper]);
});

test('what is not in the basket stays out of it', () => {
  expect(changed({ kind: 'set-quantity', id: 'pie', quantity: 2 })).toEqual(cart);
  expect(changed({ kind: 'remove', id: 'pie' })).toEqual(cart);
  expect(changed({ kind: 'accept-price', id: 'pie' })).toEqual(cart);
});

test('the basket that was shown before is left as it is', () => {
  const before = structuredClone(cart);
  changed({ kind: 'set-quantity', id: 'bread', quantity: 5 });
  changed({ kind: 'put-back', line: { ...bun, id: 'roll' } });
  expect(cart).toEqual(before);
});

function line(facts: Pick<CartLineView, 'id' | 'unitMinor' | 'quantity' | 'addedAt'> & Partial<ProductLineView>) {
  return {
    cake: null,
    slug: facts.id,
    trouble: null,
    name: { en: facts.id, fr: facts.id },
    picture: null,
    choice: {},
    optionLabels: [],
    lineMinor: facts.unitMinor * facts.quantity,
    availability: 'in-stock',
    leadTimeHours: 0,
    formerMinor: null,
    ...facts,
  } satisfies ProductLineView;
}

function cartOf(...lines: CartLineView[]): CartView {
  return {
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalMinor: lines.reduce((sum, { trouble, lineMinor }) => sum + (trouble ? 0 : lineMinor), 0),
  };
}
