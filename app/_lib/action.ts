import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '#components/forms/action.ts';
import { isStaff, type User } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { localeOrDefault } from './locale.ts';
import { refuse, refuseInput } from './problems.ts';
import { getRequester, type Requester, requesterAddress } from './requester.ts';

/** Who may call an action: anybody at all, who is signed in, or the bakery's people. */
type Who = 'anyone' | 'user' | 'staff';
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
      // PostgreSQL keeps no NUL in a text, and nobody types one.
      if (JSON.stringify(givenInput)?.includes('\\u0000')) return refuseInput(locale, []);
      const parsed = schema.safeParse(givenInput);
      if (!parsed.success) return refuseInput(locale, parsed.error.issues);
      const context = { locale, requester, user, from: await requesterAddress() } as Context<W>;
      const data = await run(parsed.data, context);
      if (requester.owner) await noteWrite(requester.owner);
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      return refuse(locale, error);
    }
  };
}

function admit(who: Who, user: User | null): User | null {
  if (who === 'anyone') return user;
  if (!user) throw new AppError('unauthenticated', { message: 'nobody is signed in' });
  if (who === 'staff' && !isStaff(user)) throw new AppError('forbidden', { message: 'for the staff only' });
  return user;
}
