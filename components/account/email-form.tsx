'use client';

import type { Action } from '#components/forms/action.ts';
import { TextField } from '#components/forms/fields.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { SavingForm } from './saving-form.tsx';

type Props = {
  action: Action<{ email: string; current?: string | undefined }>;
  locale: Locale;
  hasPassword: boolean;
  texts: { email: string; current: string; submit: string; done: string };
};

export function EmailForm({ action, locale, hasPassword, texts }: Props) {
  return (
    <SavingForm action={action} locale={locale} texts={texts} isCleared>
      <TextField name="email" type="email" label={texts.email} autoComplete="email" required />
      {hasPassword && (
        <TextField name="current" type="password" label={texts.current} autoComplete="current-password" required />
      )}
    </SavingForm>
  );
}
