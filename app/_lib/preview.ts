import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';
import { can } from '#lib/accounts/permissions.ts';
import type { User } from '#lib/accounts/schema.ts';
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

/** Who of the staff this render is a preview for, or null: the cookie alone is not enough, as who had it may have left. */
const getPreviewer = cache(async (): Promise<User | null> => {
  if (!(await draftMode()).isEnabled) return null;
  const { user } = await getRequester();
  return user && can(user, 'catalog') ? user : null;
});

export const isPreview = async (): Promise<boolean> => (await getPreviewer()) !== null;

/** The product as the reader's own draft would make it; null where nobody previews, or they have no draft of it. */
export const getPreviewed = cache(async (slug: string): Promise<Product | null> => {
  const user = await getPreviewer();
  return user && previewProduct({ slug, userId: user.id });
});
