'use client';

import type { Action } from '#components/forms/action.ts';
import { TextField } from '#components/forms/fields.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { SavingForm } from './saving-form.tsx';

type Props = {
  action: Action<{ current: string; password: string }>;
  locale: Locale;
  /** For programs that keep passwords: whose it is. */
  email: string;
  texts: { current: string; password: string; passwordHint: string; submit: string; done: string };
};

export function PasswordForm({ action, locale, email, texts }: Props) {
  return (
    <SavingForm action={action} locale={locale} texts={texts} isCleared>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField name="current" type="password" label={texts.current} autoComplete="current-password" required />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        hint={texts.passwordHint}
        autoComplete="new-password"
        required
      />
    </SavingForm>
  );
}
