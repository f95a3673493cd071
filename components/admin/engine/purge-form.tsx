'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { purgeKeySchema } from '#lib/engine/schema.ts';
import type { EngineActions } from './actions.ts';

const KEYS = ['page', 'home', 'categories', 'sitemap', 'search'];

/** Throws away all pages with a surrogate key; asked once more if it is one. */
export function PurgeForm({ locale, action }: { locale: Locale; action: EngineActions['purge'] }) {
  const t = useAreaTexts('engine');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [key, setKey] = useState('');
  const { run, isPending, result, forget } = useAction(action, locale);
  const error = result && !result.ok ? (result.fieldErrors.key ?? result.message) : null;

  function ask(event: FormEvent) {
    event.preventDefault();
    if (!key.trim()) return;
    if (purgeKeySchema.safeParse(key).success) dialog.current?.showModal();
    // What is no key is refused right away, by who has the words for it.
    else void run({ key });
  }

  async function purge() {
    dialog.current?.close();
    const answer = await run({ key });
    if (!answer?.ok) return;
    await notify(t('purge.done', { key: key.trim() }));
    setKey('');
  }

  return (
    <form onSubmit={ask} noValidate>
      <label htmlFor={id} className="font-medium">
        {t('purge.label')}
      </label>
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          id={id}
          name="key"
          list={`${id}-keys`}
          value={key}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error !== null}
          onChange={(event) => {
            setKey(event.target.value);
            forget();
          }}
          className="block min-h-12 min-w-0 grow rounded-xl border border-muted/60 bg-surface px-4 py-2.5 aria-[invalid=true]:border-danger"
        />
        <datalist id={`${id}-keys`}>
          {KEYS.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <Button type="submit" look="quiet" isPending={isPending} className="shadow-none outline outline-line">
          {t('purge.button')}
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
        {t('purge.hint')}
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="m-auto w-[min(28rem,calc(100%-2.5rem))] rounded-3xl bg-page p-7 text-left text-text shadow-soft backdrop:bg-[#17120e]/60"
      >
        <h2 id={`${id}-title`} className="text-2xl break-words">
          {t('purge.confirmTitle', { key: key.trim() })}
        </h2>
        <p id={`${id}-text`} className="mt-3 text-muted">
          {t('purge.confirmText')}
        </p>
        <div className="mt-7 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </Button>
          <Button look="danger" onClick={purge}>
            {t('purge.button')}
          </Button>
        </div>
      </dialog>
    </form>
  );
}
