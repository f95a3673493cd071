import { expect, test } from 'vitest';
import en from '../../../messages/en.json' with { type: 'json' };
import { loadFaces } from '../faces-on-disk.ts';
import { combinations } from './combinations.ts';
import { quoteInscription } from './describe.ts';
import { partOf } from './fields.ts';
import { gallery } from './gallery.ts';
import { layOutInscription } from './inscription.ts';
import { letteringFields } from './lettering.ts';
import { priceParts } from './price.ts';
import { checkDesign, checkWishes, fieldsOf } from './rules.ts';
import { type CakeDesign, cakeDesignSchema, cakeWishesSchema, firstDesign, type Inscription } from './schema.ts';
import { topNeeds } from './top-room.ts';

const faces = await loadFaces();

type Changes = Partial<Omit<CakeDesign, 'inscription'>> & { inscription?: Partial<Inscription> };

function designOf({ inscription, ...parts }: Changes): CakeDesign {
  return { ...firstDesign, ...parts, inscription: { ...firstDesign.inscription, ...inscription } };
}

function reasonsOf(changes: Changes): string[] {
  const design = designOf(changes);
  return checkDesign(design, layOutInscription(design, faces)).map(({ reason }) => reason);
}

const inFront = { text: 'Emma', place: 'front' } as const;
const onTop = { text: 'Emma', place: 'top', color: 'berry' } as const;

/** Of each rule what is just past it, and what it just allows. */
const cases: [reason: string, past: Changes, within: Changes][] = [
  ['tiers-need-people', { tiers: 2, servings: 12 }, { tiers: 2, servings: 16 }],
  ['tiers-need-people', { tiers: 3, servings: 24 }, { tiers: 3, servings: 30 }],
  ['heart-one-tier', { shape: 'heart', servings: 24, tiers: 2 }, { shape: 'heart', servings: 24 }],
  ['heart-too-large', { shape: 'heart', servings: 30 }, { shape: 'heart', servings: 24 }],
  ['cream-one-tier', { icing: 'whipped-cream', servings: 16, tiers: 2 }, { icing: 'whipped-cream', servings: 40 }],
  ['cream-no-drip', { icing: 'whipped-cream', border: 'drip' }, { icing: 'whipped-cream', border: 'ruffle' }],
  ['cream-no-pearls', { icing: 'whipped-cream', sprinkles: 'pearls' }, { icing: 'whipped-cream', sprinkles: 'gold' }],
  ['naked-no-drip', { icing: 'naked', border: 'drip' }, { icing: 'naked', border: 'beads' }],
  ['naked-no-ruffle', { icing: 'naked', border: 'ruffle' }, { icing: 'naked', border: 'shells' }],
  ['ganache-color', { icing: 'ganache', color: 'sky' }, { icing: 'ganache', color: 'cocoa' }],
  ['fondant-no-fruit', { icing: 'fondant', fruit: 'figs' }, { icing: 'fondant', flowers: 'roses' }],
  [
    'top-too-full',
    { servings: 8, fruit: 'berries', flowers: 'roses' },
    { servings: 10, fruit: 'berries', flowers: 'roses' },
  ],
  [
    'top-too-full',
    { servings: 8, fruit: 'berries', inscription: onTop },
    { servings: 8, fruit: 'berries', inscription: inFront },
  ],
  ['top-too-full', { servings: 6, fruit: 'berries', candles: 100 }, { servings: 6, fruit: 'berries', candles: 99 }],
  ['front-of-heart', { shape: 'heart', inscription: inFront }, { shape: 'heart', inscription: onTop }],
  [
    'front-of-heart',
    { shape: 'heart', inscription: inFront },
    { shape: 'heart', inscription: { ...inFront, text: ' ' } },
  ],
  ['front-of-naked', { icing: 'naked', inscription: inFront }, { icing: 'naked', inscription: onTop }],
  [
    'letters-too-faint',
    { icing: 'ganache', color: 'cocoa', inscription: { text: 'Emma', color: 'cocoa' } },
    { icing: 'ganache', color: 'cocoa', inscription: { text: 'Emma', color: 'butter' } },
  ],
  [
    'letters-too-faint',
    { color: 'ivory', inscription: { text: 'Emma', color: 'butter' } },
    { color: 'ivory', inscription: { text: 'Emma', color: 'peach' } },
  ],
  [
    'letters-too-faint',
    { border: 'drip', borderColor: 'cocoa', inscription: { text: 'Emma', color: 'cocoa' } },
    { border: 'drip', borderColor: 'cocoa', inscription: { text: 'Emma', color: 'white' } },
  ],
  [
    'letters-too-faint',
    { border: 'drip', borderColor: 'cocoa', inscription: { ...inFront, color: 'white' } },
    { border: 'drip', borderColor: 'cocoa', inscription: { ...inFront, color: 'cocoa' } },
  ],
  ['text-emoji', { inscription: { text: 'Emma 🎂' } }, { inscription: { text: 'Emma ©' } }],
  ['text-right-to-left', { inscription: { text: 'מזל טוב' } }, { inscription: { text: 'Mazel tov' } }],
  ['text-right-to-left', { inscription: { text: 'مرحبا' } }, { inscription: { text: 'Marhaba' } }],
  ['text-right-to-left', { inscription: { text: 'Anna \u202egro' } }, { inscription: { text: '\u202e' } }],
  ['text-letters', { inscription: { text: 'A\u0000B' } }, { inscription: { text: 'A\tB' } }],
  ['text-too-high', { inscription: { text: 'a\n'.repeat(60) } }, { inscription: { text: 'a'.repeat(10) } }],
  ['text-letters', { inscription: { text: 'Наташа' } }, { inscription: { text: 'Natacha Œuvré' } }],
];

test.each(cases)('%s: %j is past it, %j is within', (reason, past, within) => {
  expect(reasonsOf(past)).toContain(reason);
  expect(reasonsOf(within)).not.toContain(reason);
});

test('what is wrong is told alone where the rest is right', () => {
  for (const [reason, past] of cases) expect(reasonsOf(past)).toEqual([reason]);
});

test('a word is as long as it measures in its face, not as it has letters', () => {
  const fitsIn = (text: string, face: Inscription['face']) =>
    !reasonsOf({ servings: 6, inscription: { text, face } }).includes('text-too-wide');
  const longest = (letter: string, face: Inscription['face']) => {
    let count = 1;
    while (fitsIn(letter.repeat(count + 1), face)) count += 1;
    return count;
  };
  expect(longest('i', 'caveat')).toBeGreaterThan(1.5 * longest('m', 'caveat'));
  expect(longest('m', 'caveat')).not.toBe(longest('m', 'pacifico'));
  // More room, more letters.
  const long = 'm'.repeat(longest('m', 'pacifico') + 1);
  expect(reasonsOf({ servings: 6, inscription: { text: long } })).toEqual(['text-too-wide']);
  expect(reasonsOf({ servings: 40, inscription: { text: long } })).toEqual([]);
});

test('as many lines as have room, and no more', () => {
  const lines = (count: number) => reasonsOf({ servings: 6, inscription: { text: Array(count).fill('a').join('\n') } });
  const most = [1, 2, 3, 4, 5, 6].findLast((count) => lines(count).length === 0) ?? 0;
  expect(most).toBeGreaterThanOrEqual(2);
  expect(lines(most + 1)).toEqual(['text-too-high']);
});

test('until the faces are here, all is told but what is measured', () => {
  const reasons = (changes: Changes) => checkDesign(designOf(changes), null).map(({ reason }) => reason);
  expect(reasons({ inscription: { text: 'm'.repeat(100) } })).toEqual([]);
  expect(reasons({ inscription: { text: '🎂' } })).toEqual(['text-emoji']);
  expect(reasons({ inscription: { text: 'A\u0000B' } })).toEqual(['text-letters']);
  expect(reasons({ shape: 'heart', servings: 40 })).toEqual(['heart-too-large']);
});

test('emoji are named whole, letters that are missing each once, what can’t be seen by its number', () => {
  const values = (text: string) => {
    const design = designOf({ inscription: { text } });
    return checkDesign(design, layOutInscription(design, faces))[0]?.values.letters;
  };
  expect(values('👩‍👩‍👧 and 🇧🇪, 👍🏽👍🏽')).toBe('👩‍👩‍👧 🇧🇪 👍🏽');
  expect(values('жёж')).toBe('ж ё');
  expect(values('A\u0000B\u0000\ud800')).toBe('U+0000 U+D800');
});

test('of a wish it is told which letters nobody could write down', () => {
  expect(checkWishes({ note: 'Œuvre\n\t🎂 שלום', allergies: '' })).toEqual([]);
  expect(checkWishes({ note: 'A\u0000B', allergies: 'nuts\u001b' })).toEqual([
    { field: 'note', letters: 'U+0000' },
    { field: 'allergies', letters: 'U+001B' },
  ]);
  const refused = cakeWishesSchema.safeParse({ note: 'A\u0000B', allergies: '' });
  expect(refused.error?.issues).toMatchObject([{ path: ['note'], message: 'unwritable' }]);
});

test('an inscription of which nothing can be seen is none: it breaks no rule, costs nothing and takes no room', () => {
  for (const text of ['', ' \n', '\u200b\u200b', '\u00ad\u2060\ufeff', '\u202e']) {
    for (const place of ['top', 'front'] as const) {
      const design = designOf({ shape: 'heart', icing: 'naked', inscription: { text, place, color: 'ivory' } });
      expect(checkDesign(design, layOutInscription(design, faces)), JSON.stringify(text)).toEqual([]);
      expect(priceParts(design).map(({ part }) => part)).not.toContain('inscription');
      expect(topNeeds(design)).toBe(0);
      expect(quoteInscription(design)).toBeNull();
    }
  }
});

test('every rule has its text, and names parts that there are', () => {
  const reasons = [...Object.keys(combinations), ...Object.keys(letteringFields)];
  expect(Object.keys(en.cakeRules).sort()).toEqual(reasons.sort());
  for (const reason of reasons) {
    for (const field of fieldsOf(reason as never)) expect(partOf(firstDesign, field)).not.toBeUndefined();
  }
});

test.each(gallery)('$id of the gallery can be baked', ({ design }) => {
  expect(cakeDesignSchema.parse(design)).toEqual(design);
  expect(checkDesign(design, layOutInscription(design, faces))).toEqual([]);
});

test('the gallery has at least eight cakes, and no two alike', () => {
  expect(gallery.length).toBeGreaterThanOrEqual(8);
  expect(new Set(gallery.map(({ design }) => JSON.stringify(design))).size).toBe(gallery.length);
  expect(new Set(gallery.flatMap(({ id, name }) => [id, name.en, name.fr])).size).toBe(gallery.length * 3);
});
