'use client';

import { useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  action: Action<{ proof: string }>;
  locale: Locale;
  hasPassword: boolean;
  home: string;
  texts: { open: string; proof: string; submit: string; keep: string };
};

/** Two steps, since there is no way back. */
export function DeleteForm({ action, locale, hasPassword, home, texts }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button look="danger" onClick={() => setIsOpen(true)} className="border border-danger/40">
        {texts.open}
      </Button>
    );
  }
  return (
    <Form locale={locale} action={action} onDone={() => window.location.assign(home)} className="flex flex-col gap-5">
      <TextField
        name="proof"
        type={hasPassword ? 'password' : 'email'}
        label={texts.proof}
        autoComplete={hasPassword ? 'current-password' : 'off'}
        autoFocus
        required
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="danger" className="border border-danger/40">
          {texts.submit}
        </SubmitButton>
        <Button look="plain" onClick={() => setIsOpen(false)}>
          {texts.keep}
        </Button>
      </div>
    </Form>
  );
}
