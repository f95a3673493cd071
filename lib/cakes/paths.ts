import type { Locale } from '#lib/catalog/schema.ts';
import { type View, views } from './design/schema.ts';

/** Addresses of cakes that were ordered. */
export const cakePaths = {
  /** Every cake that was ordered, for the staff. */
  board: (locale: Locale) => `/${locale}/admin/cakes`,
  /** A picture of its proof, for its shopper (who has only the link brings its `key`) and the staff. */
  proof: (cakeId: string, { view, width, key = null }: { view: View; width: ProofWidth; key?: string | null }) =>
    `/api/cakes/${cakeId}/${view}-${width}.webp${key ? `?key=${encodeURIComponent(key)}` : ''}`,
  /** The baker's print-out, for the staff. */
  sheet: (cakeId: string) => `/api/cakes/${cakeId}/${SHEET}`,
};

/** Where the proof of a cake lies in storage. Pure. Nobody gets at it but through a route that asks who they are. */

/** Widths (pixels) in which each view is kept: the proof itself, then thumbnails. */
export const proofWidths = [2400, 800, 320] as const;
export type ProofWidth = (typeof proofWidths)[number];
const SHEET = 'sheet.pdf';

export const cakeFolder = (cakeId: string) => `cakes/${cakeId}/`;
/** A picture, WebP. */
export const proofKey = (cakeId: string, view: View, width: ProofWidth) => `${cakeFolder(cakeId)}${view}-${width}.webp`;
/** The baker's print-out, PDF. */
export const sheetKey = (cakeId: string) => `${cakeFolder(cakeId)}${SHEET}`;

/** What an address of a proof asks for: the key in storage, and whether it is for the staff alone; null for anything else. */
export function proofAsked(cakeId: string, name: string): { key: string; isForStaff: boolean } | null {
  if (!UUID.test(cakeId)) return null;
  if (name === SHEET) return { key: sheetKey(cakeId), isForStaff: true };
  const isPicture = views.some((view) => proofWidths.some((width) => name === `${view}-${width}.webp`));
  return isPicture ? { key: `${cakeFolder(cakeId)}${name}`, isForStaff: false } : null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
