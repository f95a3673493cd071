import { encodeDesign } from './code.ts';
import type { CakeDesign, View } from './schema.ts';

/** Where the picture of a design is served. */
export function drawingPath(design: CakeDesign, view: View = 'table'): string {
  return `/api/cakes/drawing/${encodeDesign(design)}${view === 'table' ? '' : `?view=${view}`}`;
}
