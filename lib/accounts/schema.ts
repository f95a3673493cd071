import { z } from 'zod';
import { localeSchema } from '#lib/catalog/schema.ts';

/** Shapes of people and their accounts, shared by browser and server. Pure. */

export const roles = ['shopper', 'baker', 'owner'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** An address of mail as it is kept: trimmed, lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Long beats complicated (NIST SP 800-63B); the upper bound keeps hashing cheap. */
const passwordSchema = z.string().min(10).max(200);
export const nameSchema = z.string().trim().min(1).max(80);

/** Made by the form: the same attempt, sent again when an answer got lost, has the same effect as one. */
export const attemptSchema = z.uuid();

export const signUpSchema = z.object({
  attemptId: attemptSchema,
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export const tokenSchema = z.string().min(20).max(100);
export const resetPasswordSchema = z.object({ attemptId: attemptSchema, token: tokenSchema, password: passwordSchema });

/** A password that is only compared. */
const givenPasswordSchema = z.string().min(1).max(200);
export const changePasswordSchema = z.object({ current: givenPasswordSchema, password: passwordSchema });
/** Who has no password proves nothing more than their session. */
export const changeEmailSchema = z.object({ email: emailSchema, current: givenPasswordSchema.optional() });
export const deleteAccountSchema = z.object({
  /** The password, or, for who has none, their address of mail. */
  proof: givenPasswordSchema,
});

export const profileSchema = z.object({ name: nameSchema, locale: localeSchema });
export const choicesSchema = z.object({ wantsNews: z.boolean(), wantsReadyMail: z.boolean() });
export type Choices = z.infer<typeof choicesSchema>;

const line = (longest: number) => z.string().trim().min(1).max(longest);
export const addressSchema = z.object({
  label: line(40),
  name: line(80),
  street: line(120),
  /** Belgian. */
  postcode: z
    .string()
    .trim()
    .regex(/^[1-9]\d{3}$/, { error: 'postcode' }),
  city: line(60),
});
export type Address = z.infer<typeof addressSchema> & { id: number; isDefault: boolean };
export const MOST_ADDRESSES = 20;

/** Other services that may sign somebody in. */
export const services = ['github', 'google'] as const;
export type Service = (typeof services)[number];
export const serviceNames: Record<Service, string> = { github: 'GitHub', google: 'Google' };

/** Who is signed in, as pages and actions know them. */
const userSchema = z.object({
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
const deviceSchema = z.object({
  /** Names the session without giving it away. */
  id: z.string(),
  userAgent: z.string(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThisOne: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

/** Somebody with an account in the owner's list. */
export type CustomerLine = Pick<User, 'id' | 'email' | 'name' | 'role'> & { since: string };
export type CustomerView = User & {
  since: string;
  counts: { addresses: number; reviews: number; designs: number; orders: number };
};
