import { expect, test } from 'vitest';
import { decodeDesign, encodeDesign } from './code.ts';
import { firstDesign } from './schema.ts';

const design = { ...firstDesign, inscription: { ...firstDesign.inscription, text: 'Joyeux noël\nŒuvre ❤' } };

test('a design comes back from its code as it was, in letters that an address may have', () => {
  const code = encodeDesign(design);
  expect(code).toMatch(/^[\w-]+$/);
  expect(decodeDesign(code)).toEqual(design);
});

test('the same design has the same code, whatever the order of its parts', () => {
  expect(encodeDesign(Object.fromEntries(Object.entries(design).reverse()) as typeof design)).toBe(
    encodeDesign(design),
  );
});

test.each(['', 'a', 'b', 'a!!', `b${encodeDesign(design).slice(1)}`, `a${btoa('{}')}`, 'a'.repeat(5000)])(
  '%j is no design',
  (code) => expect(decodeDesign(code)).toBeNull(),
);
