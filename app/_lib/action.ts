import { unstable_rethrow } from 'next/navigation';
import type { core, z } from 'zod';
import type { Action } from '#components/forms/action.ts';
import { can, type Permission } from '#lib/accounts/permissions.ts';
import type { User } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { localeOrDefault } from './locale.ts';
import { refuse, refuseInput } from './problems.ts';
import { getRequester, type Requester, requesterAddress } from './requester.ts';

/** Who may call an action: anybody at all, who is signed in, or who of the bakery has this permission. */
type Who = 'anyone' | 'user' | Permission;
type Context<W extends Who> = {
  locale: Locale;
  requester: Requester;
  /** Null only where anybody may call. */
  user: W extends 'anyone' ? User | null : User;
  /** The caller's network address, for counting uses. */
  from: string;
};

type Spec<S extends z.ZodType, W extends Who, T> = {
  input: S;
  who: W;
  run: (input: z.output<S>, context: Context<W>) => Promise<T>;
};

/**
 * A server action. Each can be called by everybody with anything, so it checks who asks (from the session, never from
 * the input), then the input, and answers in the shopper's language; nothing is thrown at a browser but Next's own
 * redirects. What it wrote, its caller reads from the primary until the replica has it. Requests from other sites are
 * refused by Next before they come here (`Origin` against `Host`).
 */
export function action<S extends z.ZodType, W extends Who, T>({
  input: schema,
  who,
  run,
}: Spec<S, W, T>): Action<z.input<S>, T> {
  return async (givenLocale, givenInput) => {
    const locale = localeOrDefault(String(givenLocale));
    try {
      const requester = await getRequester();
      const user = admit(who, requester.user);
      const unwritable = issuesOfNul(givenInput);
      if (unwritable.length > 0) return refuseInput(locale, unwritable);
      const parsed = schema.safeParse(givenInput);
      if (!parsed.success) return refuseInput(locale, parsed.error.issues);
      const context = { locale, requester, user, from: await requesterAddress() } as Context<W>;
      const data = await asThemselves(user, () => run(parsed.data, context));
      if (requester.owner) await noteWrite(requester.owner);
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      return refuse(locale, error);
    }
  };
}

/** PostgreSQL keeps no NUL in a text, and nobody types one: each is told at its field. */
function issuesOfNul(input: unknown, path: PropertyKey[] = []): core.$ZodIssue[] {
  if (typeof input === 'string' && input.includes('\u0000')) {
    return [{ code: 'custom', path, message: 'unwritable', input }];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key.includes('\u0000') ? issuesOfNul(key, path) : issuesOfNul(value, [...path, key]),
  );
}

function admit(who: Who, user: User | null): User | null {
  if (who === 'anyone') return user;
  if (!user) throw new AppError('unauthenticated', { message: 'nobody is signed in' });
  if (who !== 'user' && !can(user, who)) throw new AppError('forbidden', { message: `${user.id} may not: ${who}` });
  return user;
}

/** What is written down of who did what names the caller. */
function asThemselves<T>(user: User | null, work: () => Promise<T>): Promise<T> {
  return user ? actAs({ kind: 'user', id: user.id, name: user.name }, work) : work();
}
