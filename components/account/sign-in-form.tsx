'use client';

import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { signInWithPassword } from './auth-client.ts';

type Props = {
  locale: Locale;
  /** Where to go once signed in. */
  next: string;
  /** What can go wrong, by reason. */
  problems: Record<string, string>;
  texts: { email: string; password: string; submit: string };
};

export function SignInForm({ locale, next, problems, texts }: Props) {
  return (
    <Form<{ email: string; password: string }, string>
      locale={locale}
      action={(_, { email, password }) => signInWithPassword({ email, password, callbackUrl: next }, problems)}
      // A new document, so that nothing of who was here before is left in the browser's memory.
      onDone={(address) => window.location.assign(address)}
      className="flex flex-col gap-5"
    >
      <TextField name="email" type="email" label={texts.email} autoComplete="username" required />
      <TextField name="password" type="password" label={texts.password} autoComplete="current-password" required />
      <SubmitButton className="mt-1 w-full">{texts.submit}</SubmitButton>
    </Form>
  );
}
