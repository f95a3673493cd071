'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { TextField } from '#components/forms/fields.tsx';
import { FormContext } from '#components/forms/form-context.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale, Text } from '#lib/catalog/schema.ts';

type CloseDayAction = Action<{ day: string; en: string; fr: string; seen: string[] }>;
type Closing = { text: Text; seen: string[] };
type Props = {
  day: string;
  /** As people write it. */
  date: string;
  /** Numbers of its open orders, which stand in the list beside. */
  orders: string[];
  reason: Text | null;
  locale: Locale;
  action: CloseDayAction;
};

/** Closes a day, with why in both languages; it asks once more, and says how many orders are there already. */
export function CloseDay({ day, date, orders, reason, locale, action }: Props) {
  const t = useAreaTexts('adminSlots');
  const id = useId();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const { run, isPending, result } = useAction(action, locale);
  /** What is to be confirmed: with the orders as they were when it was asked for. */
  const [wanted, setWanted] = useState<Closing>({ text: { en: '', fr: '' }, seen: [] });
  const refusal = result?.ok === false ? result : null;

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = { en: String(fields.get('en')).trim(), fr: String(fields.get('fr')).trim() };
    const closing = { text, seen: orders };
    setWanted(closing);
    // A reason that is missing is told at its field at once: there is nothing to confirm yet.
    if (text.en === '' || text.fr === '') void close(closing);
    else dialog.current?.showModal();
  }

  async function close({ text, seen }: Closing) {
    dialog.current?.close();
    const answer = await run({ day, ...text, seen });
    router.refresh();
    if (answer?.ok) await notify(t('nowClosed', { date }));
  }

  return (
    <form method="post" onSubmit={ask} noValidate className="grid gap-4">
      <FormContext value={{ fieldErrors: refusal?.fieldErrors ?? {}, isPending }}>
        {refusal && (
          <p role="alert" className="font-medium text-danger">
            {refusal.message}
          </p>
        )}
        <p className="text-muted">{t('closeText', { count: orders.length })}</p>
        <TextField name="en" label={t('reasonEn')} lang="en" defaultValue={reason?.en} maxLength={120} />
        <TextField name="fr" label={t('reasonFr')} lang="fr" defaultValue={reason?.fr} maxLength={120} />
        <Button type="submit" look="danger" isPending={isPending} className="justify-self-start">
          {t(reason ? 'changeReason' : 'close')}
        </Button>
      </FormContext>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="m-auto w-[min(28rem,calc(100%-2.5rem))] rounded-3xl bg-page p-7 text-left text-text shadow-soft backdrop:bg-[#17120e]/60"
      >
        <h3 id={`${id}-title`} className="text-2xl">
          {t('closeTitle', { date })}
        </h3>
        <p id={`${id}-text`} className="mt-3 text-muted">
          {t('closeSure', { count: wanted.seen.length })}
        </p>
        <div className="mt-7 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </Button>
          <Button look="danger" onClick={() => void close(wanted)}>
            {t('closeYes')}
          </Button>
        </div>
      </dialog>
    </form>
  );
}
