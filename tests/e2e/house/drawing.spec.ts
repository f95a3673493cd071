import sharp from 'sharp';
import { encodeDesign } from '#lib/cakes/design/code.ts';
import { drawCake, PICTURE_SIZE } from '#lib/cakes/design/draw.ts';
import { faceParts, faceWeights } from '#lib/cakes/design/faces.ts';
import { type CakeDesign, faceCodes, firstDesign, views } from '#lib/cakes/design/schema.ts';
import { loadFaces } from '#lib/cakes/faces-on-disk.ts';
import { ask } from '../fixtures/ask.ts';
import { openWithModules } from '../fixtures/drawing-module.ts';
import { expect, test } from '../fixtures/test.ts';

const written = (inscription: Partial<CakeDesign['inscription']>) => ({ ...firstDesign.inscription, ...inscription });
const designs: CakeDesign[] = [
  { ...firstDesign, fruit: 'berries', inscription: written({ text: 'Joyeux anniversaire\nŁucja', line: 'curved' }) },
  {
    ...firstDesign,
    ...{ tiers: 3, icing: 'naked', border: 'drip', borderColor: 'cocoa', flowers: 'roses', sprinkles: 'gold' },
    inscription: written({ text: 'Œuvre', face: 'great-vibes', place: 'front' }),
  },
  {
    ...firstDesign,
    ...{
      shape: 'heart',
      icing: 'whipped-cream',
      border: 'beads',
      flowers: 'daisies',
      sprinkles: 'confetti',
      candles: 40,
    },
    inscription: written({ text: 'To Ava', face: 'dancing-script', color: 'cocoa' }),
  },
  {
    ...firstDesign,
    ...{ shape: 'square', icing: 'ganache', color: 'cocoa', border: 'rope', fruit: 'figs', sprinkles: 'pearls' },
    inscription: written({ text: 'offert', face: 'caveat', color: 'butter', place: 'front', line: 'curved' }),
  },
];

test('the browser and Node draw the very same picture, and so does every clone', async ({ page, house }) => {
  const faces = await loadFaces();
  await openWithModules(page);
  const files = faceCodes.map((code) => ({
    code,
    paths: faceParts.map((part) => `@fontsource/${code}/files/${code}-${part}-${faceWeights[code]}-normal.woff`),
  }));
  const inBrowser = await page.evaluate(
    async ({ files, designs, views }) => {
      const from = '/of-the-project/';
      const { parseFace } = await import(`${from}lib/cakes/design/parse-face.ts`);
      const { drawCake } = await import(`${from}lib/cakes/design/draw.ts`);
      const fetchFile = async (path: string) => (await fetch(`${from}node_modules/${path}`)).arrayBuffer();
      const entries = files.map(async ({ code, paths }) => [code, parseFace(await Promise.all(paths.map(fetchFile)))]);
      const faces = Object.fromEntries(await Promise.all(entries));
      return designs.flatMap((design) => views.map((view) => drawCake(design, { faces, view }) as string));
    },
    { files, designs, views },
  );
  const here = designs.flatMap((design) => views.map((view) => drawCake(design, { faces, view })));
  const served = designs.flatMap((design) =>
    views.map(async (view) => {
      const response = await fetch(`${house.edge}/api/cakes/drawing/${encodeDesign(design)}?view=${view}`);
      return response.text();
    }),
  );
  expect(inBrowser.map((svg, at) => svg === here[at])).toEqual(here.map(() => true));
  expect((await Promise.all(served)).map((svg, at) => svg === here[at])).toEqual(here.map(() => true));
});

/** Two renderers smooth edges in ways of their own; a layer that one of them misses shows far above this. */
const MEAN_DIFFERENCE = 1.2;
const SHARE_OF_OTHER_PIXELS = 0.012;

test('Chromium and librsvg, which makes the proofs, render a picture alike', async ({ page }) => {
  const faces = await loadFaces();
  await page.setViewportSize({ width: PICTURE_SIZE, height: PICTURE_SIZE });
  for (const design of designs) {
    for (const view of views) {
      const svg = drawCake(design, { faces, view, width: PICTURE_SIZE });
      await page.setContent(`<style>body { margin: 0; background: #fff } svg { display: block }</style>${svg}`);
      const ground = { background: '#fff' };
      const [theirs, ours] = await Promise.all(
        [await page.screenshot(), Buffer.from(svg)].map((picture) => sharp(picture).flatten(ground).raw().toBuffer()),
      );
      const { mean, other } = compare(theirs as Buffer, ours as Buffer);
      expect(mean, `${design.shape} from ${view}`).toBeLessThan(MEAN_DIFFERENCE);
      expect(other, `${design.shape} from ${view}`).toBeLessThan(SHARE_OF_OTHER_PIXELS);
    }
  }
});

/** By how many of 255 steps channels differ on average, and how many of them by more than 40. */
function compare(one: Buffer, other: Buffer): { mean: number; other: number } {
  expect(one.length).toBe(other.length);
  let [sum, far] = [0, 0];
  for (const [at, value] of one.entries()) {
    const difference = Math.abs(value - (other[at] as number));
    sum += difference;
    if (difference > 40) far++;
  }
  return { mean: sum / one.length, other: far / one.length };
}

test('a drawing is kept by browsers alone, and may do nothing where it is opened by itself', async ({ house }) => {
  const path = `${house.edge}/api/cakes/drawing/${encodeDesign(designs[0] as CakeDesign)}`;
  for (const _ of [1, 2]) {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-cache')).not.toBe('hit');
  }
});

test('what is no design has no drawing', async ({ house }) => {
  const code = encodeDesign(firstDesign);
  for (const address of ['nonsense', `${code.slice(0, -4)}AAAA`, `${code}?view=below`, 'a'.repeat(3000)]) {
    const { status, headers } = await ask(`${house.edge}/api/cakes/drawing/${address}`);
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toContain('no-store');
  }
});
