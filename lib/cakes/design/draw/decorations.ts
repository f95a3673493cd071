import { crescentOn, POSY } from '../crescent.ts';
import type { CakeDesign } from '../schema.ts';
import { isWrittenOn } from '../text.ts';
import { chance } from './chance.ts';
import { daisy, lavender, leaf, rose } from './flowers.ts';
import { ball, blueberry, citrus, fig, raspberry, strawberry } from './fruit.ts';
import { type Ink, path, use } from './ink.ts';
import { type EdgePoint, inset } from './outline.ts';
import type { Scene, Spot, Tier } from './scene.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** Something that lies on the cake: its symbol, how large it is in mm, and whether it may be turned. */
type Piece = { symbol: string; size: number; turns: boolean; isThin?: boolean };
type Laid = { piece: Piece; spot: Spot; depth: number; angle: number };

/** Fruit and flowers: a crescent on the topmost tier, behind what is written there, and a posy on each ledge. */
export function drawDecorations(ink: Ink, scene: Scene, design: CakeDesign): void {
  const pieces = piecesOf(ink, design);
  if (pieces.length === 0) return;
  const random = chance(design.servings * 31 + design.fruit.length * 7 + design.flowers.length);
  const foliage = { symbol: leaf(ink), size: 26, turns: true };
  const top = scene.tiers.at(-1) as Tier;
  const isWritten = isWrittenOn(design, 'top');
  lay(ink, scene, crescent(scene, top, { pieces, foliage, random, isWritten }));
  for (const [index, tier] of scene.tiers.slice(0, -1).entries()) {
    const next = scene.tiers[index + 1] as Tier;
    lay(ink, scene, posy(scene, tier, { next, pieces, foliage, random, at: index % 2 === 0 ? 0.67 : 0.83 }));
  }
}

function piecesOf(ink: Ink, { fruit, flowers }: CakeDesign): Piece[] {
  const laid: Piece[] = [];
  const still = (symbol: string, size: number) => laid.push({ symbol, size, turns: false });
  const turned = (symbol: string, size: number) => laid.push({ symbol, size, turns: true });
  if (flowers === 'roses') still(rose(ink, '#e58e9b'), 38);
  if (fruit === 'berries') still(strawberry(ink), 29);
  if (fruit === 'figs') still(fig(ink), 37);
  if (fruit === 'citrus') still(citrus(ink, 'orange'), 38);
  if (flowers === 'daisies') turned(daisy(ink), 34);
  if (flowers === 'lavender') laid.push({ symbol: lavender(ink), size: 54, turns: true, isThin: true });
  if (fruit === 'berries') still(raspberry(ink), 19);
  if (flowers === 'roses') still(rose(ink, '#f5d3cb'), 30);
  if (fruit === 'citrus') still(citrus(ink, 'lemon'), 30);
  if (flowers === 'daisies') turned(daisy(ink), 25);
  if (fruit === 'berries' || fruit === 'figs') still(blueberry(ink), 14);
  return laid;
}

function crescent(scene: Scene, tier: Tier, { pieces, foliage, random, isWritten }: Crescent): Laid[] {
  const edge = inset(tier.outline, 15);
  const { from, to, size, places: count } = crescentOn({ width: tier.width, length: edge.length, isWritten });
  const laid: Laid[] = [];
  for (let at = 0; at <= count; at++) {
    const share = at / count;
    const along = from + (to - from) * share;
    const { x, y } = edge.points[Math.floor(along * edge.points.length) % edge.points.length] as EdgePoint;
    // Fuller in its middle.
    const full = sin(share * (TAU / 2));
    const place = (piece: Piece, reach: number, scaleBy: number) => {
      const spot = scene.project(
        x * reach,
        y * reach,
        tier.top + (scene.view === 'top' ? 0 : piece.size * size * scaleBy * 0.3),
      );
      laid.push({
        piece: { ...piece, size: piece.size * size * scaleBy },
        spot,
        depth: scene.turn(x * reach, y * reach)[1] * (scene.view === 'top' ? -1 : 1),
        angle: random(),
      });
    };
    if (at % 2 === 0) place(foliage, 0.95 - random() * 0.1, 0.8 + random() * 0.3);
    place(pieces[at % pieces.length] as Piece, 0.86 - random() * 0.06, 0.72 + 0.28 * full);
    if (full > 0.55 && pieces.length > 1)
      place(pieces[(at * 2 + 1) % pieces.length] as Piece, 0.66 - random() * 0.08, 0.8);
  }
  return laid;
}
type Crescent = { pieces: readonly Piece[]; foliage: Piece; random: () => number; isWritten: boolean };

/** A handful on the ledge before the next tier. */
function posy(scene: Scene, tier: Tier, { next, pieces, foliage, random, at }: Posy): Laid[] {
  const size = Math.max(0.5, Math.min(1, (tier.width - next.width) / 110));
  const edge = inset(tier.outline, (tier.width - next.width) / 4);
  const laid: Laid[] = [];
  const half = (POSY - 1) / 2;
  for (let index = -half; index <= half; index++) {
    const along = at + (index * 13 * size) / edge.length;
    const { x, y } = edge.points[Math.floor(along * edge.points.length) % edge.points.length] as EdgePoint;
    const small = 1 - Math.abs(index) * 0.1;
    for (const [piece, lift] of [
      [foliage, 0],
      [pieces[(index + half) % pieces.length] as Piece, 0.3],
    ] as const) {
      if (piece === foliage && index % 2 === 0) continue;
      const length = piece.size * size * small;
      const z = tier.top + (scene.view === 'top' ? 0 : length * lift);
      laid.push({
        piece: { ...piece, size: length },
        spot: scene.project(x, y, z),
        depth: (scene.view === 'top' ? 0 : scene.turn(x, y)[1]) + Math.abs(index) + (piece === foliage ? 40 : 0),
        angle: random(),
      });
    }
  }
  return laid;
}
type Posy = { next: Tier; pieces: readonly Piece[]; foliage: Piece; random: () => number; at: number };

/** From the back to the front, each with its shadow on what it lies on. */
function lay(ink: Ink, scene: Scene, laid: readonly Laid[]): void {
  for (const { piece, spot, angle } of laid.toSorted((a, b) => b.depth - a.depth)) {
    const length = piece.size * scene.scale;
    const turn = piece.turns ? angle * TAU : (angle - 0.5) * 0.7;
    const [c, s] = [cos(turn) * length, sin(turn) * length];
    const under = ink.symbol('under', () =>
      path(ball(0, 0, 0.5), { fill: ink.gradient('radial', { cx: 0, cy: 0, r: 0.5 }, shade) }),
    );
    const flat = scene.view === 'top' ? 1 : 0.55;
    const wide = piece.isThin ? 0.5 : 1.15;
    const below = scene.view === 'top' || piece.isThin ? 0.1 : 0.34;
    ink.add(use(under, [length * wide, 0, 0, length * wide * flat, spot[0] + length * 0.09, spot[1] + length * below]));
    ink.add(use(piece.symbol, [c, s, -s, c, spot[0], spot[1]]));
  }
}
const shade = [
  { at: 0, color: [58, 26, 16], opacity: 0.5 },
  { at: 0.6, color: [58, 26, 16], opacity: 0.3 },
  { at: 1, color: [58, 26, 16], opacity: 0 },
] as const;
