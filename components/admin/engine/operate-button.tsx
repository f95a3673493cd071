'use client';

import type { ComponentProps } from 'react';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props<I> = {
  locale: Locale;
  action: Action<I>;
  input: I;
  label: string;
  /** What it is called where it stands among others of its kind. */
  name?: string;
  done: string;
  look?: 'quiet' | 'danger';
  texts: ComponentProps<typeof ConfirmButton>['texts'];
};

/** Does something to the machines: asked once more, then done, and said in passing. */
export function OperateButton<I>({ locale, action, input, label, name, done, look = 'quiet', texts }: Props<I>) {
  const { run, isPending } = useAction(action, locale);

  async function operate() {
    const answer = await run(input);
    if (answer) await notify(answer.ok ? done : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <ConfirmButton
      look={look}
      isPending={isPending}
      texts={texts}
      onConfirm={operate}
      aria-label={name}
      className="min-h-11 px-4 py-2 text-sm shadow-none outline outline-line"
    >
      {label}
    </ConfirmButton>
  );
}
