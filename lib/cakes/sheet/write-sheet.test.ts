import { inflateSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { layOutInscription } from '../design/inscription.ts';
import { firstDesign } from '../design/schema.ts';
import { loadFaces } from '../faces-on-disk.ts';
import type { Sheet } from './schema.ts';
import { writeSheet } from './write-sheet.ts';

/** Pictures are drawn for each, which takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const inscription = { ...firstDesign.inscription, text: 'Joyeux noël' };
const sheet: Sheet = {
  position: { nth: 2, of: 3 },
  orderNote: 'My son has a severe nut allergy.',
  design: { ...firstDesign, inscription },
  wishes: { note: '', allergies: '' },
  ...{ number: 'LV-7K3M9QXT', name: 'Zoë Łukasz', fulfilment: 'pickup', isRush: true, hasConcern: true },
  ...{ startsAt: '2026-11-28T09:00:00Z', endsAt: '2026-11-28T09:30:00Z' },
};
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('without words there is nothing to be piped, and no template', async () => {
  const faces = await loadFaces();
  expect(pagesOf(await writeSheet(sheet, faces))).toBe(4);
  const plain = { ...sheet, design: { ...firstDesign, inscription: { ...inscription, text: ' ' } } };
  expect(pagesOf(await writeSheet(plain, faces))).toBe(3);
});

test('whatever is wished, and in whatever letters, stays on its page', async () => {
  const wishes = { note: 'Œuf 🎂\nשלום '.repeat(40).slice(0, 400), allergies: 'WWW\n'.repeat(60).slice(0, 200) };
  const text = 'Wunderbar '.repeat(8);
  const design = {
    ...sheet.design,
    candles: 100,
    fruit: 'berries',
    flowers: 'roses',
    sprinkles: 'gold',
    border: 'drip',
  } as const;
  const full = {
    ...sheet,
    wishes,
    design: { ...design, servings: 40, tiers: 3, icing: 'fondant', inscription: { ...inscription, text } },
  };
  expect(pagesOf(await writeSheet(full as Sheet, await loadFaces()))).toBe(4);
});

test('the template is as large as the inscription on the cake', async () => {
  const faces = await loadFaces();
  const [line] = layOutInscription(sheet.design, faces).lines;
  const template = contentsOf(await writeSheet(sheet, faces)).find((content) =>
    content.includes('2.834646 0 0 2.834646'),
  );
  const matrices = [...(template ?? '').matchAll(/^(-?[\d.]+) 0 0 (-?[\d.]+) [-\d.]+ [-\d.]+ cm$/gm)];
  const scales = matrices.flatMap(([, x, y]) => [Math.abs(Number(x)), Math.abs(Number(y))]);
  // A millimetre, once; nothing else changes the scale.
  expect(scales.filter((scale) => scale !== 1)).toEqual([2.834646, 2.834646]);
  // Letters are the only curves in it.
  const xs = [...(template ?? '').matchAll(/([-\d.]+) [-\d.]+ [cv]$/gm)].map(([, x]) => Number(x));
  const width = Math.max(...xs) - Math.min(...xs);
  expect(width / (line?.width ?? 0)).toBeGreaterThan(0.9);
  expect(width / (line?.width ?? 0)).toBeLessThan(1.1);
});

/** What is drawn on each page. */
function contentsOf(pdf: Buffer): string[] {
  const contents = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      contents.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A picture: kept as it is.
    }
  }
  return contents;
}
