import { beforeAll, expect, test } from 'vitest';
import { loadFaces } from '../faces-on-disk.ts';
import { setScene, type Tier } from './draw/scene.ts';
import { drawCake } from './draw.ts';
import type { Faces } from './faces.ts';
import { DRIP_SHARE } from './ground.ts';
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

test('from above nothing is seen of what is written in front', () => {
  for (const shape of ['round', 'square'] as const) {
    const plain = { ...firstDesign, shape };
    const written = { ...plain, inscription: { ...plain.inscription, text: 'Anna', place: 'front' as const } };
    expect(drawCake(written, { faces, view: 'top' }) === drawCake(plain, { faces, view: 'top' })).toBe(true);
  }
});

test('a drip ends above what is written in front, and hangs as it likes where nothing is', () => {
  const drip = { ...firstDesign, border: 'drip' as const };
  const written = { ...drip, inscription: { ...drip.inscription, text: 'Anna', place: 'front' as const } };
  const lowest = (design: CakeDesign) => {
    const drawn = drawCake(design, { faces: null, view: 'front' }).match(
      /<g id="cake-\d+"><path d="M([^"]+Z)"\/>/,
    )?.[1];
    return Math.max(...Array.from(drawn?.matchAll(/[\d.]+ ([\d.]+)/g) ?? [], ([, y]) => Number(y)));
  };
  const { scale, rise, tiers, project } = setScene(written, 'front');
  const [tier] = tiers as [Tier];
  const nearest = project(0, -tier.width / 2, tier.top - tier.height * DRIP_SHARE)[1];
  expect(lowest(written)).toBeLessThan(nearest + 2 * scale * rise);
  expect(lowest(drip)).toBeGreaterThan(lowest(written) + 5);
});

test('light on a glaze fades out all around, on every shape', () => {
  for (const shape of shapes) {
    const svg = drawCake({ ...firstDesign, shape, icing: 'ganache', border: 'none' }, { faces, view: 'front' });
    const glows = [...svg.matchAll(/<radialGradient id="([^"]+)"[^>]*>((?:<stop [^>]*>)*)<\/radialGradient>/g)];
    const white = glows.filter(([, , stops]) => stops?.includes('#ffffff'));
    expect(white.length).toBeGreaterThanOrEqual(4);
    for (const [, , stops] of white) expect(stops).toMatch(/offset="1" stop-color="#ffffff" stop-opacity="0"\/>$/);
    // What is straight up and down would have hard edges.
    expect(svg).not.toMatch(/<linearGradient[^>]*><stop [^>]*stop-color="#ffffff" stop-opacity/);
  }
});

test('a square’s shadow has round corners, and its border no pieces beside it', () => {
  const square = { ...firstDesign, shape: 'square' as const, border: 'ruffle' as const };
  const shadows = [...drawCake(square, { faces, view: 'top' }).matchAll(/<path d="([^"]+)" fill="#4a2a1c"/g)];
  expect(shadows.length).toBeGreaterThan(8);
  for (const [, d] of shadows) expect(d).toMatch(/^M[\d. -]+q[\d. -]+Z$/);
  const { tiers, project } = setScene(square, 'front');
  const [tier] = tiers as [Tier];
  const dabs = [...drawCake(square, { faces, view: 'front' }).matchAll(/matrix\(([^)]+)\)/g)].map(
    ([, m]) => m?.split(' ').map(Number) ?? [],
  );
  const [, foot] = project(0, -tier.width / 2, tier.foot);
  const [, edge] = project(0, tier.width / 2, tier.top);
  const [left] = project(-tier.width / 2, 0, 0);
  const between = dabs.filter(
    ([, , , , x = 0, y = 0]) => Math.abs(x - 400) > 400 - left && y < foot - 40 && y > edge + 60,
  );
  expect(between).toEqual([]);
});

test('the richest picture is small enough for an address that every page may show', () => {
  for (const view of views) {
    for (const icing of icings) expect(drawCake({ ...rich, icing }, { faces, view }).length).toBeLessThan(320 * 1024);
    expect(drawCake({ ...firstDesign, inscription: rich.inscription }, { faces, view }).length).toBeLessThan(
      120 * 1024,
    );
  }
});
