import { z } from 'zod';
import { localeSchema } from '#lib/catalog/schema.ts';

/** Shapes of people and their accounts, shared by browser and server. Pure. */

export const roles = ['shopper', 'baker', 'owner'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** An address of mail as it is kept: trimmed, lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Long beats complicated (NIST SP 800-63B); the upper bound keeps hashing cheap. */
export const passwordSchema = z.string().min(10).max(200);
export const nameSchema = z.string().trim().min(1).max(80);

/** Who is signed in, as pages and actions know them. */
export const userSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  locale: localeSchema,
  isVerified: z.boolean(),
  avatarId: z.string().nullable(),
});
export type User = z.infer<typeof userSchema>;

export function isStaff({ role }: Pick<User, 'role'>): boolean {
  return role !== 'shopper';
}

/** One of the devices that somebody is signed in on. */
export const deviceSchema = z.object({
  /** Names the session without giving it away. */
  id: z.string(),
  userAgent: z.string(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThisOne: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;
