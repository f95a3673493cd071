import type { Locale } from '#lib/catalog/schema.ts';
import { encodeDesign } from './design/code.ts';
import type { CakeDesign } from './design/schema.ts';

/** Every address of cakes is made here. */
export const cakePaths = {
  /** The studio, with a design in it. What stands behind the `#` never leaves the browser. */
  studio: (locale: Locale, design?: CakeDesign) => `/${locale}/cakes${design ? `#${encodeDesign(design)}` : ''}`,
};
