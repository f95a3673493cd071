import { expect, test } from 'vitest';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { depositOf, dueNow, offeredDeposit } from './deposit.ts';

const cake = { cake: { design: firstDesign, wishes: { note: '', allergies: '' } } };
const bread = { cake: null };

test.each([
  [10_000, 3000],
  [5301, 1591],
  [5303, 1591],
  [5304, 1592],
  [1, 1],
  [0, 0],
])('of %i cents a deposit is %i: rounded up, and never by a whole cent', (total, deposit) => {
  expect(depositOf(total)).toBe(deposit);
});

test('it is offered for a cake that is fetched, with whatever else is in the order', () => {
  expect(offeredDeposit({ fulfilment: 'pickup', lines: [bread, cake], totalMinor: 5000 })).toBe(1500);
});

test.each([
  ['a delivery', { fulfilment: 'delivery', lines: [cake], totalMinor: 5000 }],
  ['bread alone', { fulfilment: 'pickup', lines: [bread], totalMinor: 5000 }],
  ['what costs nothing', { fulfilment: 'pickup', lines: [cake], totalMinor: 0 }],
] as const)('not for %s, and who asks for it all the same is refused', (_, terms) => {
  expect(offeredDeposit(terms)).toBeNull();
  expect(() => dueNow('deposit', terms)).toThrow(expect.objectContaining({ code: 'invalid', reason: 'no-deposit' }));
  expect(dueNow('full', terms)).toBe(terms.totalMinor);
});
