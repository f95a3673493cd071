'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type ShowAction = Action<{ slug: string; isVisible: boolean }, null>;
type Props = {
  slug: string;
  isVisible: boolean;
  locale: Locale;
  action: ShowAction;
  texts: { label: string; name: string; done: string };
};

/** Takes a product out of the shop, or puts it back. */
export function ShowButton({ slug, isVisible, locale, action, texts }: Props) {
  const { run, isPending } = useAction(action, locale);
  const router = useRouter();

  async function turn() {
    const answer = await run({ slug, isVisible: !isVisible });
    if (!answer) return;
    router.refresh();
    await notify(answer.ok ? texts.done : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <Button look="plain" isPending={isPending} onClick={turn} className="px-3">
      {texts.label}
      <span className="sr-only">({texts.name})</span>
    </Button>
  );
}
