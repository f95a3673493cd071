'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type EndAction = Action<{ code: string }, null>;
type Props = {
  code: string;
  locale: Locale;
  action: EndAction;
  texts: Record<'end' | 'done' | 'title' | 'text' | 'confirm' | 'cancel', string>;
};

/** Ends a code at once, after asking. */
export function EndButton({ code, locale, action, texts }: Props) {
  const { run, isPending } = useAction(action, locale);
  const router = useRouter();

  async function end() {
    const answer = await run({ code });
    if (!answer) return;
    router.refresh();
    await notify(answer.ok ? texts.done : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <ConfirmButton look="plain" className="px-3" isPending={isPending} onConfirm={end} texts={texts}>
      {texts.end}
      <span className="sr-only">({code})</span>
    </ConfirmButton>
  );
}
