'use client';

import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Input = { attemptId: string; name: string; email: string; password: string };
type Props = {
  action: Action<Input>;
  locale: Locale;
  next: string;
  attemptId: string;
  texts: { name: string; email: string; emailHint: string; password: string; passwordHint: string; submit: string };
};

export function SignUpForm({ action, locale, next, attemptId, texts }: Props) {
  return (
    <Form locale={locale} action={action} onDone={() => window.location.assign(next)} className="flex flex-col gap-5">
      <input type="hidden" name="attemptId" value={attemptId} />
      <TextField name="name" label={texts.name} autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        hint={texts.passwordHint}
        autoComplete="new-password"
        required
      />
      <SubmitButton className="mt-1 w-full">{texts.submit}</SubmitButton>
    </Form>
  );
}
