import { beforeAll, expect, test } from 'vitest';
import { loadFaces } from '../faces-on-disk.ts';
import type { Faces } from './faces.ts';
import { layOutInscription, SMALLEST_X_HEIGHT } from './inscription.ts';
import { type CakeDesign, faceCodes, firstDesign, type Inscription } from './schema.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces();
});

function layOut(inscription: Partial<Inscription>, design: Partial<CakeDesign> = {}) {
  const written = { ...firstDesign.inscription, ...inscription };
  return layOutInscription({ ...firstDesign, ...design, inscription: written }, faces);
}

test('kerning counts: a pair that moves together is narrower than its letters', () => {
  const { 'dancing-script': face } = faces;
  const apart = face.place('T').width + face.place('o').width;
  expect(face.place('To').width).toBeCloseTo(apart - 0.11, 5);
});

test('ligatures count: letters that a face joins are one', () => {
  expect(faces.caveat.place('ff').letters).toHaveLength(1);
  expect(faces['great-vibes'].place('ffi').letters).toHaveLength(1);
});

test.each(faceCodes)('%s has the letters of the shop’s languages and of their neighbours', (code) => {
  const letters = "ABCXYZabcxyz0123456789éèêëàâîïôûùüçœŒæÉÀÇßñåøąęłŁčšžőģ’'“”«»&!?.,:;-–…";
  expect(Array.from(letters).filter((letter) => !faces[code].has(letter))).toEqual([]);
});

test('letters that a face lacks are told, each once and whole, and left out', () => {
  const layout = layOut({ text: '👩‍👩‍👧 Añna 👩‍👩‍👧 ❤️ Ж日' });
  expect(layout.missing).toEqual(['👩‍👩‍👧', '❤️', ...(faces.pacifico.has('Ж') ? [] : ['Ж']), '日']);
  expect(layout.fits).toBe(false);
});

test('a letter and its accent typed apart are one', () => {
  expect(layOut({ text: 'Noe\u0308l' })).toEqual(layOut({ text: 'Noël' }));
});

test('what no nozzle writes is missing in every face, whatever its file says', () => {
  expect(layOut({ text: 'A\u0000B\u0007\tC' }).missing).toEqual(['\u0000', '\u0007']);
});

test('what is short is piped large, what is longer smaller or on more lines, what is too long does not fit', () => {
  const [short, long] = [layOut({ text: 'Anna' }), layOut({ text: 'Happy birthday dear Annabelle' })];
  const tooLong = layOut({ text: 'Annabelle '.repeat(12) }, { tiers: 3 });
  expect(short.lines.map(({ text }) => text)).toEqual(['Anna']);
  expect(long.fits).toBe(true);
  expect(long.lines.length).toBeGreaterThan(1);
  expect(long.size).toBeLessThan(short.size);
  expect(tooLong.fits).toBe(false);
  expect(tooLong.size * faces.pacifico.xHeight).toBeCloseTo(SMALLEST_X_HEIGHT, 5);
});

test('a word that no line has room for does not fit, though another of as many letters does', () => {
  const cake = { servings: 6, tiers: 2 } as const;
  expect(layOut({ text: 'MMMMMMMMMM' }, cake).fits).toBe(false);
  expect(layOut({ text: 'illiillili' }, cake).fits).toBe(true);
});

test('every line is within its room, at every size of cake, on top and in front, straight and curved', () => {
  for (const place of ['top', 'front'] as const) {
    for (const line of ['straight', 'curved'] as const) {
      for (const servings of [6, 12, 40] as const) {
        const layout = layOut({ text: 'Joyeux anniversaire\nMathilde', place, line }, { servings });
        expect(layout.fits).toBe(true);
        for (const { width, room, radius } of layout.lines) {
          expect(width).toBeLessThanOrEqual(room);
          expect(radius === null).toBe(line === 'straight');
        }
      }
    }
  }
});

test('a larger cake has more room, and what lies on top takes some of it', () => {
  const text = 'Happy birthday dear Annabelle';
  const [small, large] = ([6, 40] as const).map((servings) => layOut({ text }, { servings }).size) as [number, number];
  expect(large).toBeGreaterThan(small);
  expect(layOut({ text }, { fruit: 'berries' }).size).toBeLessThan(layOut({ text }).size);
});

test('lines break where they were broken; empty ones are none', () => {
  expect(layOut({ text: '\r\n A\n\n  B  C \n' }).lines.map(({ text }) => text)).toEqual(['A', 'B C']);
  expect(layOut({ text: ' \n' })).toMatchObject({ fits: true, lines: [], missing: [] });
});

test('a heart has no front to write on', () => {
  expect(layOut({ text: 'Anna', place: 'front' }, { shape: 'heart' }).fits).toBe(false);
});
