import { decodeDesign, encodeDesign } from '#lib/cakes/design/code.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';

/**
 * A design in the address of the page, behind `#`, which browsers keep to themselves: what is written on somebody's cake
 * is in no log.
 */
export function designIn(address: string): CakeDesign | 'broken' | null {
  const code = new URL(address).hash.slice(1);
  // Other links lead to a place on the page.
  if (code === '' || document.getElementById(code)) return null;
  return decodeDesign(code) ?? 'broken';
}

/** A link from this page to a design on it: Next would change the address without a word to anybody. */
export function followDesign(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isNewTab = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || isNewTab || link.origin !== location.origin || link.pathname !== location.pathname) return;
  if (!decodeDesign(link.hash.slice(1))) return;
  event.preventDefault();
  location.hash = link.hash;
}

/** So that the address is always the link to what is seen. */
export function putInAddress(design: CakeDesign): void {
  history.replaceState(history.state, '', linkTo(design));
}

export function linkTo(design: CakeDesign): string {
  return `${location.origin}${location.pathname}#${encodeDesign(design)}`;
}
