import { expect, test } from 'vitest';
import { type CakeDesign, fillings, firstDesign, icings, servings, sponges } from './design/schema.ts';
import { allergensOf, bakingsFor, recipesFor } from './recipes.ts';

const cake = (changes: Partial<CakeDesign>): CakeDesign => ({ ...firstDesign, ...changes });
const weigh = (design: CakeDesign) => {
  const { sponge, filling, icings } = recipesFor(design);
  return [sponge, filling, ...icings].reduce((sum, { grams }) => sum + grams, 0);
};

test.each(servings)('a cake for %i gives everybody a slice as bakers cut them', (people) => {
  for (const icing of icings) {
    const perPerson = weigh(cake({ servings: people, icing })) / people;
    expect(perPerson, icing).toBeGreaterThan(100);
    expect(perPerson, icing).toBeLessThan(280);
  }
});

test('a larger cake takes more of everything, whatever it is made of', () => {
  for (const sponge of sponges) {
    for (const filling of fillings) {
      const [small, large] = ([6, 40] as const).map((people) => {
        const { icings, ...inside } = recipesFor(cake({ servings: people, sponge, filling }));
        return { ...inside, icing: icings[0] };
      });
      for (const part of ['sponge', 'filling', 'icing'] as const) {
        const [few, many] = [small?.[part]?.ingredients ?? [], large?.[part]?.ingredients ?? []];
        expect(few.length).toBeGreaterThan(3);
        for (const [at, { grams, name }] of few.entries()) {
          expect(grams, name).toBeGreaterThan(0);
          expect(many[at]?.grams, name).toBeGreaterThan(grams * 2);
        }
      }
    }
  }
});

test('what is weighed adds up to the dough, and the dough to the tins', () => {
  const design = cake({ servings: 40, tiers: 3 });
  const { sponge } = recipesFor(design);
  const inTins = bakingsFor(design).reduce((sum, { batter }) => sum + batter, 0);
  expect(Math.abs(sponge.grams - inTins)).toBeLessThan(20);
  expect(bakingsFor(design).map(({ tin }) => tin)).toEqual(['round, 31 cm', 'round, 22 cm', 'round, 14 cm']);
});

test('a heart, a square and a round cake for as many people take about as much dough', () => {
  const [round = 0, ...others] = (['round', 'square', 'heart'] as const).map(
    (shape) => recipesFor(cake({ shape })).sponge.grams,
  );
  for (const grams of others) expect(Math.abs(grams / round - 1)).toBeLessThan(0.15);
});

test('eggs are told in pieces too', () => {
  const eggs = recipesFor(cake({})).sponge.ingredients.find(({ name }) => name === 'Eggs');
  expect(eggs?.count).toBe(Math.round((eggs?.grams ?? 0) / 50));
});

test('a chocolate ganache is dark or white as its colour says', () => {
  expect(recipesFor(cake({ icing: 'ganache', color: 'cocoa' })).icings[0]?.name).toMatch(/Dark/);
  expect(recipesFor(cake({ icing: 'ganache', color: 'ivory' })).icings[0]?.name).toMatch(/White/);
});

test('what is in it is told to who may not eat it', () => {
  expect(allergensOf(cake({ sponge: 'almond', filling: 'raspberry' }))).toEqual(['eggs', 'gluten', 'milk', 'nuts']);
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'ganache' }))).toContain('soya');
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'lemon-curd' }))).not.toContain('nuts');
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'lemon-curd' }))).not.toContain('soya');
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'lemon-curd', border: 'drip' }))).toContain('soya');
});

const inscription = { ...firstDesign.inscription, text: 'Anna' };

test('icing of one kind is one batch, divided by what it is for, each part in its colour', () => {
  const { icings } = recipesFor(cake({ color: 'ivory', border: 'rope', borderColor: 'blush', inscription }));
  expect(icings.map(({ name, uses }) => [name, uses.map(({ use, color }) => [use, color])])).toEqual([
    [
      'Swiss buttercream',
      [
        ['coat', 'ivory'],
        ['border', 'blush'],
        ['letters', 'berry'],
      ],
    ],
  ]);
  const [{ grams = 0, uses = [] } = {}] = icings;
  expect(Math.abs(uses.reduce((sum, use) => sum + use.grams, 0) - grams)).toBeLessThan(10);
});

test('a drip is a glaze of its own, and what is piped on fondant is buttercream', () => {
  const dripped = recipesFor(cake({ icing: 'fondant', border: 'drip', borderColor: 'cocoa', inscription })).icings;
  expect(dripped.map(({ name }) => name)).toEqual([
    'Rolled fondant on buttercream',
    'Dark drip glaze',
    'Swiss buttercream',
  ]);
  expect(recipesFor(cake({ border: 'drip', borderColor: 'sky' })).icings[1]?.name).toBe('White drip glaze');
});

test('every part of the icing grows with the cake', () => {
  const parts = (people: 6 | 40) =>
    (['shells', 'drip'] as const).flatMap((border) =>
      recipesFor(cake({ servings: people, border, inscription })).icings.flatMap(({ uses }) => uses),
    );
  const [small, large] = [parts(6), parts(40)];
  for (const [at, { use, grams }] of small.entries()) expect(large[at]?.grams, use).toBeGreaterThan(grams);
});
