'use client';

import { type ComponentProps, useId, useRef } from 'react';
import { Button } from './button.tsx';

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  texts: { title: string; text: string; confirm: string; cancel: string };
  onConfirm: () => void;
};

/** A button for what cannot be undone: it asks once more. The browser's own dialog keeps the focus and hears Escape. */
export function ConfirmButton({ texts, onConfirm, ...props }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button {...props} onClick={() => dialog.current?.showModal()} />
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="m-auto w-[min(28rem,calc(100%-2.5rem))] rounded-3xl bg-page p-7 text-left text-text shadow-soft backdrop:bg-[#17120e]/60"
      >
        <h2 id={`${id}-title`} className="text-2xl">
          {texts.title}
        </h2>
        <p id={`${id}-text`} className="mt-3 text-base text-muted">
          {texts.text}
        </p>
        <div className="mt-7 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              dialog.current?.close();
              onConfirm();
            }}
          >
            {texts.confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}
