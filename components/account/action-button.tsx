'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { Button, type buttonLooks } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props<I> = {
  action: Action<I>;
  input: I;
  locale: Locale;
  look?: keyof typeof buttonLooks;
  className?: string;
  /** Said once it is done. */
  done?: string;
  /** A name that says more than the words on the button. */
  label?: string;
  /** Goes there, in a new document, instead of drawing this page anew. */
  leaveTo?: string;
  children: ReactNode;
};

/** A button that is an action; what the page shows is read anew after it. */
export function ActionButton<I>({ action, input, locale, done, label, leaveTo, children, ...button }: Props<I>) {
  const router = useRouter();
  const { run, isPending } = useAction(action, locale);

  async function press() {
    const answer = await run(input);
    if (!answer) return;
    if (!answer.ok) return notify(answer.message, { tone: 'error' });
    if (leaveTo) return window.location.assign(leaveTo);
    router.refresh();
    if (done) await notify(done);
  }

  return (
    <Button {...button} isPending={isPending} onClick={() => void press()} aria-label={label}>
      {children}
    </Button>
  );
}
