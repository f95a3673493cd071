import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';
import { can } from '#lib/accounts/permissions.ts';
import { previewProduct } from '#lib/catalog/preview-product.ts';
import type { Product } from '#lib/catalog/schema.ts';
import { isSecure } from './cookies.ts';
import { getRequester } from './requester.ts';

/** Next's own: who has it gets every page made anew, from no cache. The edge knows it too. */
const COOKIE = '__prerender_bypass';

export async function enterPreview(): Promise<void> {
  (await draftMode()).enable();
  // Next's own goes along with requests from other sites, and over TLS alone, which the machine one works at has not.
  const jar = await cookies();
  const value = jar.get(COOKIE)?.value;
  if (value) jar.set(COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() });
}

export async function leavePreview(): Promise<void> {
  (await draftMode()).disable();
  (await cookies()).delete({ name: COOKIE, path: '/' });
}

/** Whether this render is a preview for one of the staff: the cookie alone is not enough, as who had it may have left. */
export const isPreview = cache(async (): Promise<boolean> => {
  if (!(await draftMode()).isEnabled) return false;
  const { user } = await getRequester();
  return user !== null && can(user, 'catalog');
});

/** The product as its draft would make it; null where nobody previews, or there is no draft of it. */
export const getPreviewed = cache(
  async (slug: string): Promise<Product | null> => ((await isPreview()) ? previewProduct(slug) : null),
);
