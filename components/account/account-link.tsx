'use client';

import { UserRound } from 'lucide-react';
import Link from 'next/link';
import { useMe } from '#components/me/use-me.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { Avatar } from './avatar.tsx';

type Props = { locale: Locale; texts: { signIn: string; account: string } };

/** To the account, with the face of who is signed in; else to sign in. */
export function AccountLink({ locale, texts }: Props) {
  const user = useMe().data?.user;
  return (
    <Link
      href={user ? accountPaths.account(locale) : accountPaths.signIn(locale)}
      prefetch={false}
      aria-label={user ? texts.account : texts.signIn}
      className="grid size-11 place-items-center rounded-full transition-colors duration-200 hover:text-primary"
    >
      {user ? (
        <Avatar user={user} width={64} className="size-8 text-lg" />
      ) : (
        <UserRound aria-hidden="true" className="size-5.5" />
      )}
    </Link>
  );
}
