'use client';

import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  action: Action<{ attemptId: string; token: string; password: string }>;
  locale: Locale;
  next: string;
  attemptId: string;
  token: string;
  texts: { password: string; passwordHint: string; submit: string };
};

export function ResetForm({ action, locale, next, attemptId, token, texts }: Props) {
  return (
    <Form locale={locale} action={action} onDone={() => window.location.assign(next)} className="flex flex-col gap-5">
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        hint={texts.passwordHint}
        autoComplete="new-password"
        required
      />
      <SubmitButton className="w-full">{texts.submit}</SubmitButton>
    </Form>
  );
}
