'use client';

import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  action: Action<{ email: string }>;
  locale: Locale;
  texts: { email: string; submit: string; sent: string };
};

/** Says the same whoever's the address is. */
export function ForgotForm({ action, locale, texts }: Props) {
  const [isSent, setIsSent] = useState(false);
  if (isSent) {
    return (
      <p role="status" className="flex items-start gap-4 text-lg">
        <MailCheck aria-hidden="true" className="mt-1 size-7 shrink-0 text-success" />
        {texts.sent}
      </p>
    );
  }
  return (
    <Form locale={locale} action={action} onDone={() => setIsSent(true)} className="flex flex-col gap-5">
      <TextField name="email" type="email" label={texts.email} autoComplete="username" required />
      <SubmitButton className="w-full">{texts.submit}</SubmitButton>
    </Form>
  );
}
