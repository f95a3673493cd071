import type { Locale } from '#lib/catalog/schema.ts';
import { encodeDesign } from './code.ts';
import type { CakeDesign, View } from './schema.ts';

/** Where the picture of a design is served. */
export function drawingPath(design: CakeDesign, view: View = 'table'): string {
  return `/api/cakes/drawing/${encodeDesign(design)}${view === 'table' ? '' : `?view=${view}`}`;
}

/** The studio, with a design in it if there is one. What stands behind the `#` never leaves the browser. */
export function studioPath(locale: Locale, design?: CakeDesign): string {
  return `/${locale}/cakes${design ? `#${encodeDesign(design)}` : ''}`;
}
