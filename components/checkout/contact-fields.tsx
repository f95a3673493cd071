'use client';

import Link from 'next/link';
import { TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { User } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';

type Props = { user: Pick<User, 'name' | 'email'> | null; locale: Locale; onEmail: (email: string) => void };

export function ContactFields({ user, locale, onEmail }: Props) {
  const t = useAreaTexts('checkout');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {!user && (
        <p className="sm:col-span-2">
          <Link
            href={`${accountPaths.signIn(locale)}?next=${orderPaths.checkout(locale)}`}
            className="font-medium underline underline-offset-4 hover:text-primary"
          >
            {t('signIn')}
          </Link>
        </p>
      )}
      <TextField name="name" label={t('name')} defaultValue={user?.name} autoComplete="name" required maxLength={80} />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        hint={t('phoneHint')}
        autoComplete="tel"
        required
        maxLength={30}
      />
      <div className="sm:col-span-2">
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          defaultValue={user?.email}
          autoComplete="email"
          required
          onBlur={(event) => onEmail(event.target.value.trim())}
        />
      </div>
    </div>
  );
}
