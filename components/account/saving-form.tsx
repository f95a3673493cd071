'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useSWRConfig } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { ME } from '#components/me/use-me.ts';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props<I> = {
  action: Action<I>;
  locale: Locale;
  texts: { submit: string; done: string };
  toInput?: (fields: FormData) => I;
  /** Fields that are empty again once it is done: passwords. */
  isCleared?: boolean;
  label?: string;
  children: ReactNode;
};

/** A form that stays where it is: says that it is done, and what the page and its islands show is read anew. */
export function SavingForm<I>({ action, locale, texts, toInput, isCleared = false, label, children }: Props<I>) {
  const router = useRouter();
  const { mutate } = useSWRConfig();
  return (
    <Form
      locale={locale}
      action={action}
      {...(toInput && { toInput })}
      {...(label && { label })}
      onDone={(_, form) => {
        if (isCleared) form.reset();
        void notify(texts.done);
        void mutate(ME);
        router.refresh();
      }}
      className="flex flex-col gap-5"
    >
      {children}
      <div>
        <SubmitButton className="max-sm:w-full">{texts.submit}</SubmitButton>
      </div>
    </Form>
  );
}
