import { describe, expect, it } from 'vitest';
import { textSchema } from '#lib/catalog/schema.ts';
import { allergens, categories, ingredients, products } from './index.ts';

const photos = `
  almond-croissant apple-galette baguette berry-danish blueberry-muffin brioche-loaf brownies cardamom-bun carrot-cake
  celebration-cake challah cheesecake chocolate-chip-cookies chocolate-doughnut chocolate-layer-cake ciabatta
  cinnamon-roll country-sourdough croissant fruit-tart lemon-bundt lemon-tart macarons madeleines milk-bread
  olive-fougasse pain-au-chocolat pecan-pie pretzel ring-doughnut rosemary-focaccia rye-tin-loaf seeded-batard
  sesame-bagel shortbread strawberry-cream-cake vanilla-cupcake victoria-sponge`
  .trim()
  .split(/\s+/);

const slugs = new Set(products.map((product) => product.slug));
const allergenCodes = new Set(allergens.map((allergen) => allergen.code));
const allergenOf = new Map(ingredients.map((ingredient) => [ingredient.code, ingredient.allergen]));
const animal = new Set(
  'butter milk cream cream-cheese mascarpone buttermilk eggs egg-whites egg-yolks honey'.split(' '),
);

/** All strings anywhere in the data. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** All texts in French anywhere in the data. */
function french(value: unknown): string[] {
  const text = textSchema.safeParse(value);
  if (text.success) return [text.data.fr];
  return value && typeof value === 'object' ? Object.values(value).flatMap(french) : [];
}

const unspacedFrench = /[^\u00a0\u202f][;!?]|[^\u00a0]:|'|[oO]eu/;

describe('catalogue', () => {
  it('has one product for each photograph', () => {
    expect(products.map((product) => product.slug).sort()).toEqual(photos);
  });

  it('has unique codes', () => {
    for (const codes of [categories.map((c) => c.slug), allergens.map((a) => a.code), ingredients.map((i) => i.code)])
      expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses every ingredient, allergen and category', () => {
    expect(new Set(products.flatMap((product) => product.ingredients))).toEqual(new Set(allergenOf.keys()));
    expect(new Set(products.map((product) => product.category))).toEqual(new Set(categories.map((c) => c.slug)));
    const used = [...allergenOf.values(), ...products.flatMap((product) => product.traces)].filter((code) => code);
    expect(new Set(used)).toEqual(allergenCodes);
  });

  it('shows on each category a product of that category', () => {
    for (const { slug, coverSlug } of categories)
      expect(products.find((product) => product.slug === coverSlug)?.category).toBe(slug);
  });

  it('is typeset', () => {
    for (const text of strings([categories, ingredients, products])) expect(text).not.toMatch(/[{}']| {2}/);
    for (const text of french([categories, ingredients, products])) expect(text).not.toMatch(unspacedFrench);
  });
});

describe.each(products)('$slug', (product) => {
  const contained = new Set(product.ingredients.map((code) => allergenOf.get(code)));
  const mayContain = new Set([...contained, ...product.traces]);

  it('has a tagline of at most 80 characters without a full stop', () => {
    for (const tagline of [product.tagline.en, product.tagline.fr]) {
      expect(tagline.length).toBeLessThanOrEqual(80);
      expect(tagline).not.toMatch(/\.$/);
    }
  });

  it('has as many paragraphs in French as in English', () => {
    const count = product.description.en.split('\n\n').length;
    expect(count).toBeGreaterThan(1);
    expect(product.description.fr.split('\n\n')).toHaveLength(count);
  });

  it('refers to what exists', () => {
    for (const slug of product.related) expect(slugs).toContain(slug);
    expect(product.related).not.toContain(product.slug);
    expect(new Set(product.related).size).toBe(product.related.length);
    expect(product.related.length).toBeGreaterThanOrEqual(3);
    expect(new Set(product.ingredients).size).toBe(product.ingredients.length);
  });

  it('has one default value per option, at no surcharge', () => {
    for (const option of product.options) {
      expect(option.values.filter((value) => value.isDefault).map((value) => value.surchargeMinor)).toEqual([0]);
      expect(new Set(option.values.map((value) => value.code)).size).toBe(option.values.length);
      for (const value of option.values) expect(product.priceMinor + value.surchargeMinor).toBeGreaterThan(0);
    }
  });

  it('claims only diets that its ingredients and traces allow', () => {
    expect(product.diets).toContain('vegetarian');
    expect(product.diets.includes('vegan')).toBe(!product.ingredients.some((code) => animal.has(code)));
    expect(product.diets.includes('dairy-free')).toBe(!contained.has('milk'));
    if (product.diets.includes('nut-free'))
      expect([mayContain.has('nuts'), mayContain.has('peanuts')]).not.toContain(true);
    for (const code of product.traces) expect(contained).not.toContain(code);
  });

  it('has nutrition values that add up', () => {
    const { energyKj, energyKcal, fat, saturates, carbohydrate, sugars, fibre, protein, salt } = product.nutrition;
    const kcal = 9 * fat + 4 * carbohydrate + 4 * protein + 2 * fibre;
    expect(Math.abs(energyKcal / kcal - 1)).toBeLessThan(0.02);
    expect(Math.abs(energyKj / (4.184 * energyKcal) - 1)).toBeLessThan(0.02);
    expect(saturates).toBeLessThanOrEqual(fat);
    expect(sugars).toBeLessThanOrEqual(carbohydrate);
    expect(fat + carbohydrate + fibre + protein + salt).toBeLessThan(100);
    expect(salt).toBeLessThan(3);
  });

  it('has an offer of 10 to 20 per cent, if any', () => {
    if (product.offerMinor === undefined) return;
    const discount = 1 - product.offerMinor / product.priceMinor;
    expect(discount).toBeGreaterThanOrEqual(0.1);
    expect(discount).toBeLessThanOrEqual(0.2);
  });
});
