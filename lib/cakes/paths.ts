import type { View } from './design/schema.ts';

/** Where the proof of a cake lies in storage. Pure. Nobody gets at it but through a route that asks who they are. */

/** Widths (pixels) in which each view is kept: the proof itself, then thumbnails. */
export const proofWidths = [2400, 800, 320] as const;
export type ProofWidth = (typeof proofWidths)[number];

export const cakeFolder = (cakeId: string) => `cakes/${cakeId}/`;
/** A picture, WebP. */
export const proofKey = (cakeId: string, view: View, width: ProofWidth) => `${cakeFolder(cakeId)}${view}-${width}.webp`;
/** The baker's print-out, PDF. */
export const sheetKey = (cakeId: string) => `${cakeFolder(cakeId)}sheet.pdf`;
