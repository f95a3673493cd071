import { expect, test } from 'vitest';
import { type CakeDesign, fillings, firstDesign, icings, servings, sponges } from './design/schema.ts';
import { allergensOf, bakingsFor, recipesFor } from './recipes.ts';

const cake = (changes: Partial<CakeDesign>): CakeDesign => ({ ...firstDesign, ...changes });
const weigh = (design: CakeDesign) => {
  const { sponge, filling, icing } = recipesFor(design);
  return sponge.grams + filling.grams + icing.grams;
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
      const [small, large] = [6, 40].map((people) => recipesFor(cake({ servings: people as 6, sponge, filling })));
      for (const part of ['sponge', 'filling', 'icing'] as const) {
        const [few, many] = [small?.[part].ingredients ?? [], large?.[part].ingredients ?? []];
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
  expect(recipesFor(cake({ icing: 'ganache', color: 'cocoa' })).icing.name).toMatch(/Dark/);
  expect(recipesFor(cake({ icing: 'ganache', color: 'ivory' })).icing.name).toMatch(/White/);
});

test('what is in it is told to who may not eat it', () => {
  expect(allergensOf(cake({ sponge: 'almond', filling: 'raspberry' }))).toEqual(['eggs', 'gluten', 'milk', 'nuts']);
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'ganache' }))).toContain('soya');
  expect(allergensOf(cake({ sponge: 'vanilla', filling: 'lemon-curd' }))).not.toContain('nuts');
});
