import { drawBorder, edgeLine, footLine } from './draw/border.ts';
import { drawCandles } from './draw/candles.ts';
import { parseColor } from './draw/color.ts';
import { drawContact } from './draw/contact.ts';
import { drawDecorations } from './draw/decorations.ts';
import { drawDrips, glossy } from './draw/drip.ts';
import { coatOf, drawSide, drawTop } from './draw/icing.ts';
import { createInk, element } from './draw/ink.ts';
import { drawLetters, type Surface } from './draw/letters.ts';
import { inset, pointAt } from './draw/outline.ts';
import { type Scene, setScene, type Tier } from './draw/scene.ts';
import { drawSprinkles } from './draw/sprinkles.ts';
import { drawStand } from './draw/stand.ts';
import { drawEdge, drawWall } from './draw/tier.ts';
import type { Faces } from './faces.ts';
import { layOutInscription } from './inscription.ts';
import { groundColor } from './legibility.ts';
import { type CakeDesign, icingColors, type View } from './schema.ts';
import { isWrittenOn } from './text.ts';

export type DrawOptions = {
  /** Null while they are on their way: everything is drawn but the inscription. */
  faces: Faces | null;
  view: View;
  /** In pixels; without it the picture takes the width that its place gives it. */
  width?: number;
  /** In front of the ids within: pictures that stand on one page need one each. */
  prefix?: string;
};

/** Every picture is a square of so many units. */
export const PICTURE_SIZE = 800;

/**
 * A cake as an SVG with nothing around it: paths, gradients and clip paths only, letters as outlines, so that every
 * renderer shows the same. The same design gives the same string in every engine.
 */
export function drawCake(design: CakeDesign, { faces, view, width, prefix = 'cake' }: DrawOptions): string {
  const ink = createInk(prefix);
  const scene = setScene(design, view);
  const color = parseColor(icingColors[design.color]);
  const borderColor = parseColor(icingColors[design.borderColor]);
  drawStand(ink, scene);
  for (const tier of scene.tiers) {
    const coat = coatOf(design, color);
    const piped = design.border === 'none' || design.border === 'drip' ? null : design.border;
    const glaze = design.border === 'drip' ? { color: borderColor, edge: coat.edge, paint: glossy } : null;
    drawContact(ink, scene, tier.outline, tier.foot);
    if (piped) drawBorder(ink, scene, piped, { ...footLine(tier), color: borderColor, part: 'behind' });
    drawWall(ink, scene, tier, coat);
    drawSide(ink, scene, tier, { design, coat });
    if (glaze)
      drawDrips(ink, scene, tier, { color: borderColor, isLettered: tier.foot === 0 && isWrittenOn(design, 'front') });
    const edge = drawEdge(ink, scene, tier, glaze ?? coat);
    drawTop(ink, scene, glaze ? 'ganache' : design.icing, { tier, edge, coat });
    if (piped) drawBorder(ink, scene, piped, { ...footLine(tier), color: borderColor, part: 'before' });
    if (piped) drawBorder(ink, scene, piped, { ...edgeLine(tier), color: borderColor, part: 'all' });
  }
  const isWritten = isWrittenOn(design, 'top');
  if (design.sprinkles !== 'none') drawSprinkles(ink, scene, design.sprinkles, isWritten);
  // From above a side is a line.
  const isSeen = isWritten || (isWrittenOn(design, 'front') && view !== 'top');
  if (faces && isSeen) {
    const layout = layOutInscription(design, faces);
    const tier = scene.tiers[layout.tier] as Tier;
    drawLetters(ink, scene, layout, {
      surface: design.inscription.place === 'top' ? topSurface(scene, tier) : frontSurface(scene, tier),
      color: parseColor(icingColors[design.inscription.color]),
      ground: parseColor(groundColor(design)),
    });
  }
  drawDecorations(ink, scene, design);
  if (design.candles !== null) drawCandles(ink, scene, design.candles, isWritten ? 0.34 : 0);
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`,
    width,
    height: width,
  };
  return element('svg', frame, ink.finish());
}

const topSurface =
  (scene: Scene, tier: Tier): Surface =>
  (x, y) =>
    scene.project(x, y, tier.top + 0.5);

function frontSurface(scene: Scene, tier: Tier): Surface {
  const edge = inset(tier.outline, -0.6);
  const middle = edge.length * 0.75;
  return (x, y) => {
    const point = pointAt(edge, middle + x);
    return scene.project(point.x, point.y, tier.foot + y);
  };
}
