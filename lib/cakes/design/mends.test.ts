import { expect, test } from 'vitest';
import { loadFaces } from '../faces-on-disk.ts';
import { withPart } from './fields.ts';
import { layOutInscription } from './inscription.ts';
import { findMends } from './mends.ts';
import { checkDesign } from './rules.ts';
import { type CakeDesign, firstDesign } from './schema.ts';

const faces = await loadFaces();
const check = (design: CakeDesign) => checkDesign(design, layOutInscription(design, faces));
const written = (text: string): CakeDesign => withPart(firstDesign, 'text', text);

test('a way out changes something else than what was just chosen', () => {
  const design = { ...firstDesign, icing: 'naked', border: 'ruffle' } as const;
  expect(findMends(design, { check, keep: 'border' }).map(({ changes }) => changes)).toEqual([
    [{ field: 'icing', value: 'buttercream' }],
  ]);
  expect(findMends(design, { check, keep: 'icing' }).map(({ changes }) => changes)).toEqual([
    [{ field: 'border', value: 'shells' }],
  ]);
});

test('the nearest larger cake comes first', () => {
  const mends = findMends({ ...firstDesign, tiers: 2 }, { check, keep: 'tiers' });
  expect(mends[0]?.changes).toEqual([{ field: 'servings', value: 16 }]);
});

test('what takes several changes is offered with all of them', () => {
  const design: CakeDesign = { ...firstDesign, shape: 'heart', tiers: 2, servings: 40 };
  const [mend] = findMends(design, { check, keep: 'shape' });
  expect(mend?.changes.map(({ field }) => field).sort()).toEqual(['servings', 'tiers']);
});

test('letters that can’t be piped are left out, and the gap with them', () => {
  const [mend] = findMends(written('Happy 🎂 birthday\nEmma 🎉'), { check });
  expect(mend?.design.inscription.text).toBe('Happy birthday\nEmma');
});

test('what can’t be seen is left out as well', () => {
  expect(findMends(written('A\u0000B'), { check })[0]?.design.inscription.text).toBe('AB');
});

test('letters that can’t be read on a drip take another colour, theirs or its own', () => {
  const design: CakeDesign = { ...written('Emma'), border: 'drip', borderColor: 'berry' };
  const changed = findMends(design, { check }).map(({ changes: [change] }) => change?.field);
  expect(changed).toEqual(['letterColor', 'borderColor', 'border']);
});

test('too many lines are broken where they have to be', () => {
  const design = written('a\nb\nc\nd\ne\nf\ng\nh');
  expect(findMends(design, { check })[0]?.changes).toEqual([{ field: 'text', value: 'a b c d e f g h' }]);
});

test('what was wrong before is no business of a later choice', () => {
  const design: CakeDesign = { ...written('🎂'), icing: 'naked', border: 'drip' };
  const known = check(written('🎂'));
  expect(findMends(design, { check, known, keep: 'border' })[0]?.changes).toEqual([
    { field: 'icing', value: 'buttercream' },
  ]);
});

test('every way out leads to a cake that can be baked', () => {
  const designs: CakeDesign[] = [
    { ...written('Emma'), servings: 8, fruit: 'berries', flowers: 'roses' },
    { ...written('Emma'), icing: 'ganache', color: 'sky' },
    { ...written('Donaudampfschifffahrtsgesellschaft'), servings: 6 },
    { ...written('Emma'), shape: 'heart', inscription: { ...written('Emma').inscription, place: 'front' } },
  ];
  for (const design of designs) {
    const mends = findMends(design, { check });
    expect(mends.length).toBeGreaterThan(0);
    for (const mend of mends) expect(check(mend.design)).toEqual([]);
  }
});

test('nothing is offered where nothing is wrong', () => expect(findMends(firstDesign, { check })).toEqual([]));
