import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import { linkTo } from './address.ts';

/** Hands the link to whatever the device shares with, or else to the clipboard. */
export async function share(design: CakeDesign, title: string): Promise<'shared' | 'copied' | 'failed'> {
  const url = linkTo(design);
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url });
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    // Whoever has thought better of it needs to hear nothing.
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'failed';
  }
}
