'use client';

import { Equal, type LucideIcon, Minus, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { SmallField } from '#components/admin/small-field.tsx';
import { useTyped } from '#components/admin/use-typed.ts';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StockStep } from '#lib/checkout/schema.ts';

export type StockAction = Action<StockStep & { slug: string }, { quantity: number }>;
type Props = { slug: string; name: string; quantity: number; locale: Locale; action: StockAction };

const kinds: { kind: StockStep['kind']; icon: LucideIcon }[] = [
  { kind: 'count', icon: Equal },
  { kind: 'add', icon: Plus },
  { kind: 'take', icon: Minus },
];

/**
 * How many there are of a product: counted anew, or so many more or fewer. Counting holds only against what is in the list; if
 * somebody bought one meanwhile it says so, and shows how many there are now.
 */
export function StockEditor({ slug, name, quantity, locale, action }: Props) {
  const t = useAreaTexts('adminStock');
  const router = useRouter();
  const { run, isPending, result, forget } = useAction(action, locale);
  const typed = useTyped(quantity);
  const [told, setTold] = useState('');
  const changeId = useRef('');
  const error = result?.ok === false ? (result.fieldErrors.quantity ?? result.message) : null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const kind = kinds.find((each) => each.kind === submitter?.getAttribute('value'))?.kind ?? 'count';
    changeId.current ||= crypto.randomUUID();
    setTold('');
    const answer = await run({ slug, kind, quantity: typed.text ?? '', seen: typed.seen, changeId: changeId.current });
    if (!answer) return;
    changeId.current = '';
    router.refresh();
    if (!answer.ok) return answer.code === 'conflict' ? typed.tell() : undefined;
    typed.clear();
    setTold(t('now', { quantity: answer.data.quantity }));
  }

  return (
    <form
      method="post"
      onSubmit={submit}
      noValidate
      aria-label={name}
      className="ml-auto flex flex-wrap items-start justify-end gap-1.5 max-sm:w-36"
    >
      <span role="status" className="self-center text-sm font-medium text-success">
        {told}
      </span>
      <SmallField
        name="quantity"
        label={t('quantityOf', { name })}
        className="max-sm:w-36"
        error={error}
        value={typed.text ?? ''}
        onChange={({ target }) => {
          forget();
          typed.type(target.value);
        }}
      />
      <span className="inline-flex gap-1.5">
        {kinds.map(({ kind, icon: Icon }) => (
          <button
            key={kind}
            type="submit"
            name="kind"
            value={kind}
            aria-disabled={isPending || undefined}
            aria-label={t(`${kind}Of`, { name })}
            title={t(kind)}
            className="grid size-11 cursor-pointer place-items-center rounded-full bg-plaster transition-colors duration-200 hover:text-primary aria-disabled:opacity-60"
          >
            <Icon aria-hidden="true" className="size-5" />
          </button>
        ))}
      </span>
    </form>
  );
}
