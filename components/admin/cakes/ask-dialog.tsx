'use client';

import { useEffect, useId, useRef } from 'react';
import { SubmitButton, TextArea } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { AskAction } from './actions.ts';
import { useCakeName } from './use-cake-name.ts';

type Props = { cake: CakeLine; locale: Locale; ask: AskAction; onClose: () => void; onAsked: () => void };

/** Asks a cake's shopper something. It is open as long as it is there. */
export function AskDialog({ cake, locale, ask, onClose, onAsked }: Props) {
  const t = useAreaTexts('cakeBoard');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useCakeName()(cake);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className="m-auto w-[min(32rem,calc(100%-2.5rem))] rounded-3xl bg-page p-7 text-left text-text shadow-soft backdrop:bg-[#17120e]/60"
    >
      <h2 id={`${id}-title`} className="text-2xl">
        {t('askTitle', { name })}
      </h2>
      <p id={`${id}-text`} className="mt-3 mb-5 text-muted">
        {t('askText', { shopper: cake.name })}
      </p>
      <Form
        action={ask}
        locale={locale}
        toInput={(fields) => ({ cakeId: cake.id, question: String(fields.get('question') ?? '') })}
        onDone={() => {
          dialog.current?.close();
          onAsked();
          void notify(t('sent', { name }));
        }}
      >
        <TextArea label={t('question')} name="question" maxLength={500} required />
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </Button>
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </Form>
    </dialog>
  );
}
