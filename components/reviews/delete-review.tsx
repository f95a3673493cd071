'use client';

import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type DeleteReviewAction = Action<{ slug: string }, null>;
export type DeleteTexts = { delete: string; title: string; text: string; keep: string; done: string };
type Props = {
  slug: string;
  locale: Locale;
  action: DeleteReviewAction;
  texts: DeleteTexts;
  onDone: () => void;
};

export function DeleteReview({ slug, locale, action, texts, onDone }: Props) {
  const { run, isPending } = useAction(action, locale);

  async function remove() {
    const answer = await run({ slug });
    if (!answer) return;
    if (answer.ok) onDone();
    await notify(answer.ok ? texts.done : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <ConfirmButton
      look="plain"
      className="px-3!"
      isPending={isPending}
      onConfirm={remove}
      texts={{ title: texts.title, text: texts.text, confirm: texts.delete, cancel: texts.keep }}
    >
      {texts.delete}
    </ConfirmButton>
  );
}
