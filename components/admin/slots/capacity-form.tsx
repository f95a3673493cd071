'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { SmallField } from '#components/admin/small-field.tsx';
import { useTyped } from '#components/admin/use-typed.ts';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props<T> = {
  /** Whose it is: a slot, or a day's oven. */
  target: T;
  capacity: number;
  /** Names it to who can't see its row. */
  label: string;
  texts: { save: string; saved: string };
  locale: Locale;
  action: Action<T & { capacity: string; seen: number }>;
};

/** How much there is room for, to be changed in its place. What is refused stays typed in, with why. */
export function CapacityForm<T>({ target, capacity, label, texts, locale, action }: Props<T>) {
  const { run, isPending, result, forget } = useAction(action, locale);
  const typed = useTyped(capacity);
  const router = useRouter();
  const error = result?.ok === false ? (result.fieldErrors.capacity ?? result.message) : null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await run({ ...target, capacity: typed.text ?? String(capacity), seen: typed.seen });
    if (!answer) return;
    // Refused or not: what others did meanwhile is to be seen.
    router.refresh();
    if (!answer.ok) return answer.code === 'conflict' ? typed.tell() : undefined;
    typed.clear();
    // The button goes, and must not take the focus with it.
    form.querySelector('input')?.focus();
    await notify(`${label}: ${texts.saved}`);
  }

  return (
    <form
      method="post"
      onSubmit={submit}
      noValidate
      className="inline-flex flex-col items-end gap-2 whitespace-nowrap sm:flex-row-reverse sm:items-start"
    >
      <SmallField
        label={label}
        error={error}
        value={typed.text ?? String(capacity)}
        onChange={({ target: { value } }) => {
          forget();
          typed.type(value);
        }}
      />
      <Button
        type="submit"
        look="quiet"
        isPending={isPending}
        aria-label={`${texts.save}: ${label}`}
        className={`min-h-11 px-4 py-2 ${typed.text === null || typed.text === String(capacity) ? 'hidden!' : ''}`}
      >
        {texts.save}
      </Button>
    </form>
  );
}
