import { beforeAll, expect, test } from 'vitest';
import { loadFaces } from '../faces-on-disk.ts';
import { drawCake } from './draw.ts';
import type { Faces } from './faces.ts';
import { borders, type CakeDesign, firstDesign, flowers, fruits, icings, shapes, sprinkles, views } from './schema.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces();
});

const text = 'Joyeux anniversaire\nGrand-mère Łucja & Œdipe <3';
const rich: CakeDesign = {
  ...firstDesign,
  servings: 40,
  shape: 'heart',
  tiers: 3,
  icing: 'naked',
  border: 'rope',
  fruit: 'berries',
  flowers: 'roses',
  sprinkles: 'gold',
  candles: 88,
  inscription: { ...firstDesign.inscription, text },
};

/** Well-formed as far as our own pictures go: every element is closed, in order. */
function openElements(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name, , empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<>&]*")*)(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name as string);
  }
  expect(svg.replaceAll(/<\/?[a-zA-Z]+(?: [a-zA-Z0-9:-]+="[^"<>&]*")*\/?>/g, '')).toBe('');
  return open;
}

test('the same design has the same picture, whatever the order of its parts', () => {
  const reversed = Object.fromEntries(Object.entries(rich).reverse()) as CakeDesign;
  for (const view of views) {
    const picture = drawCake(rich, { faces, view });
    expect(drawCake(structuredClone(rich), { faces, view }) === picture).toBe(true);
    expect(drawCake(reversed, { faces, view }) === picture).toBe(true);
  }
});

test('every change of what can be seen changes the picture', () => {
  const pictures = [
    ...icings.map((icing) => ({ ...firstDesign, icing })),
    ...borders.filter((border) => border !== firstDesign.border).map((border) => ({ ...firstDesign, border })),
    ...fruits.slice(1).map((fruit) => ({ ...firstDesign, fruit })),
    ...flowers.slice(1).map((flower) => ({ ...firstDesign, flowers: flower })),
    ...sprinkles.slice(1).map((kind) => ({ ...firstDesign, sprinkles: kind })),
    { ...firstDesign, candles: 7 },
    { ...firstDesign, inscription: { ...firstDesign.inscription, text: 'Anna' } },
    { ...firstDesign, inscription: { ...firstDesign.inscription, text: 'Anna', line: 'curved' as const } },
    { ...firstDesign, inscription: { ...firstDesign.inscription, text: 'Anna', place: 'front' as const } },
  ].map((design) => drawCake(design, { faces, view: 'table' }));
  expect(new Set(pictures).size).toBe(pictures.length);
});

test.each(views)(
  'from %s, every cake is drawn with sound numbers, in well-formed markup',
  (view) => {
    for (const shape of shapes) {
      for (const tiers of [1, 2, 3] as const) {
        for (const icing of icings) {
          for (const [at, border] of borders.entries()) {
            const design: CakeDesign = {
              ...rich,
              ...{ shape, tiers, icing, border, servings: at % 2 === 0 ? 6 : 40 },
              fruit: fruits[at % fruits.length] as CakeDesign['fruit'],
              flowers: flowers[(at + 1) % flowers.length] as CakeDesign['flowers'],
              sprinkles: sprinkles[(at + 2) % sprinkles.length] as CakeDesign['sprinkles'],
            };
            const svg = drawCake(design, { faces, view });
            expect(svg.match(/NaN|undefined|Infinity|null|\de-\d/)).toBeNull();
            expect(openElements(svg)).toEqual([]);
          }
        }
      }
    }
  },
  60_000,
);

test('what was typed is in the picture as outlines only, and nothing in it reaches outside', () => {
  const svg = drawCake(rich, { faces, view: 'top' });
  expect(svg).not.toMatch(/<text|<image|<script|<style|<filter|foreignObject|url\((?!#cake-)|href="(?!#cake-)/);
  expect(svg).not.toContain('anniversaire');
});

test('pictures with prefixes of their own stand on one page: no id is there twice, and each finds what it refers to', () => {
  const svgs = ['one', 'two'].map((prefix) => drawCake(rich, { faces, view: 'table', prefix }));
  const ids = svgs.flatMap((svg) => Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of svgs.join('').matchAll(/(?:url\(|href=")#([^)"]+)/g)) expect(ids).toContain(id);
});

test('before the letters have come, all is drawn but the inscription', () => {
  const plain = { ...rich, inscription: { ...rich.inscription, place: 'front' as const } };
  const without = drawCake({ ...plain, inscription: { ...plain.inscription, text: '' } }, { faces, view: 'front' });
  expect(drawCake(plain, { faces: null, view: 'front' }) === without).toBe(true);
});

test('the richest picture is small enough for an address that every page may show', () => {
  for (const view of views) {
    for (const icing of icings) expect(drawCake({ ...rich, icing }, { faces, view }).length).toBeLessThan(320 * 1024);
    expect(drawCake({ ...firstDesign, inscription: rich.inscription }, { faces, view }).length).toBeLessThan(
      120 * 1024,
    );
  }
});
