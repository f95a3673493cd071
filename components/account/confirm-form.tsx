'use client';

import type { Action } from '#components/forms/action.ts';
import { SubmitButton } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  action: Action<{ attemptId: string; token: string }>;
  locale: Locale;
  next: string;
  attemptId: string;
  token: string;
  text: string;
};

/** A button, since programs that look through mail open every link. */
export function ConfirmForm({ action, locale, next, attemptId, token, text }: Props) {
  return (
    <Form locale={locale} action={action} onDone={() => window.location.assign(next)}>
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="w-full">{text}</SubmitButton>
    </Form>
  );
}
