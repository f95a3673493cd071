'use client';

import type { Action } from '#components/forms/action.ts';
import { SelectField, TextField } from '#components/forms/fields.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { SavingForm } from './saving-form.tsx';

type Props = {
  action: Action<{ name: string; locale: Locale }>;
  locale: Locale;
  name: string;
  /** The language that mail is written in. */
  language: Locale;
  texts: { name: string; language: string; languageHint: string; submit: string; done: string };
};

export function ProfileForm({ action, locale, name, language, texts }: Props) {
  return (
    <SavingForm action={action} locale={locale} texts={texts}>
      <TextField name="name" label={texts.name} defaultValue={name} autoComplete="name" required />
      <SelectField name="locale" label={texts.language} hint={texts.languageHint} defaultValue={language}>
        <option value="en" lang="en">
          English
        </option>
        <option value="fr" lang="fr">
          Français
        </option>
      </SelectField>
    </SavingForm>
  );
}
