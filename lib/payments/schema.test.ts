import { expect, test } from 'vitest';
import { cardSchema } from './schema.ts';

const good = { cardNumber: '4242 4242 4242 4242', expiry: '12/99', cvc: '123' };

test('a card is taken as people type it', () => {
  expect(cardSchema.parse(good).cardNumber).toBe('4242424242424242');
  expect(cardSchema.safeParse({ ...good, cardNumber: '4242-4242-4242-4242', expiry: '01 / 99' }).success).toBe(true);
});

test.each([
  ['cardNumber', '4242 4242 4242 4241'],
  ['cardNumber', 'four two'],
  ['cardNumber', 42],
  ['expiry', '13/99'],
  ['expiry', '01/20'],
  ['cvc', '12'],
])('%s %j is refused', (field, value) => {
  const result = cardSchema.safeParse({ ...good, [field]: value });
  expect(result.error?.issues.map(({ path }) => path[0])).toContain(field);
});
