import { decodeDesign, encodeDesign } from '#lib/cakes/design/code.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';

/**
 * A design in the address of the page, behind `#`, which browsers keep to themselves: what is written on somebody's cake
 * is in no log.
 */
export function designInAddress(): CakeDesign | 'broken' | null {
  const code = location.hash.slice(1);
  // Other links lead to a place on the page.
  if (code === '' || document.getElementById(code)) return null;
  return decodeDesign(code) ?? 'broken';
}

/** So that the address is always the link to what is seen. */
export function putInAddress(design: CakeDesign): void {
  history.replaceState(history.state, '', linkTo(design));
}

export function linkTo(design: CakeDesign): string {
  return `${location.origin}${location.pathname}#${encodeDesign(design)}`;
}
