import { expect, test } from 'vitest';
import { type CakeDesign, firstDesign, flowers, fruits, sprinkles } from './design/schema.ts';
import { finishFor } from './finish.ts';

const cake = (changes: Partial<CakeDesign>): CakeDesign => ({ ...firstDesign, ...changes });
const inscription = { ...firstDesign.inscription, text: 'Anna' };

test('what is not on a cake is not on its list', () => expect(finishFor(firstDesign)).toEqual([]));

test('everything that can lie on a cake is listed, in pieces or grams that grow with it', () => {
  const designs = [
    ...fruits.slice(1).map((fruit) => ({ fruit })),
    ...flowers.slice(1).map((flower) => ({ flowers: flower })),
    ...sprinkles.slice(1).map((kind) => ({ sprinkles: kind })),
  ];
  for (const changes of designs) {
    const [small, large] = ([6, 40] as const).map((servings) => finishFor(cake({ ...changes, servings })));
    expect(small?.length, JSON.stringify(changes)).toBeGreaterThan(0);
    for (const [at, { name, count, grams }] of (small ?? []).entries()) {
      const amount = count ?? grams ?? 0;
      expect(amount, name).toBeGreaterThan(0);
      expect(large?.[at]?.count ?? large?.[at]?.grams, name).toBeGreaterThan(amount);
    }
  }
});

test('fruit has both pieces and grams, and further tiers have theirs', () => {
  const strawberries = (changes: Partial<CakeDesign>) =>
    finishFor(cake({ servings: 40, fruit: 'berries', ...changes })).find(({ name }) => name === 'Strawberries');
  expect(strawberries({})?.grams).toBe((strawberries({})?.count ?? 0) * 16);
  expect(strawberries({ inscription })?.count).toBeLessThan(strawberries({})?.count ?? 0);
});

test('candles are listed by their digits', () => {
  expect(finishFor(cake({ candles: 100 })).map(({ name, count }) => [name, count])).toEqual([
    ['Candle, number 1', 1],
    ['Candle, number 0', 2],
  ]);
});
