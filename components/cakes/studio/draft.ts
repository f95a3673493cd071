import { decodeDesign, encodeDesign } from '#lib/cakes/design/code.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';

/** What is being designed in this browser, for when the page is loaded anew. Its code says how it is written. */
const KEY = 'levain.cake';

export function readDraft(): CakeDesign | null {
  try {
    const code = localStorage.getItem(KEY);
    return code === null ? null : decodeDesign(code);
  } catch {
    // Without storage there is no draft; the address still has the design.
    return null;
  }
}

export function keepDraft(design: CakeDesign): void {
  try {
    localStorage.setItem(KEY, encodeDesign(design));
  } catch {
    // As above.
  }
}
