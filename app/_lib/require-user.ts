import { notFound, redirect } from 'next/navigation';
import { accountPaths } from '#lib/accounts/paths.ts';
import { can, type Permission } from '#lib/accounts/permissions.ts';
import type { User } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { getRequester } from './requester.ts';

/** The reader of a page that is for people with an account; who is not signed in does so first, and comes back to `path`. */
export async function requireReader(locale: Locale, path: string): Promise<User> {
  const { user } = await getRequester();
  return user ?? redirect(`${accountPaths.signIn(locale)}?next=${encodeURIComponent(path)}`);
}

/** The reader of a page that is for whom of the staff may do this; for all others there is no such page. */
export async function requireStaff(locale: Locale, path: string, permission: Permission): Promise<User> {
  const user = await requireReader(locale, path);
  return can(user, permission) ? user : notFound();
}
