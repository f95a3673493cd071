'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type buttonLooks } from './button.tsx';

type Props = {
  label: string;
  look?: keyof typeof buttonLooks;
  texts: { title: string; text: string; cancel: string };
  /** The form, with its own button to send it; it closes the dialog when it is done. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens a form which asks for what it takes. The browser's own dialog keeps the focus and hears Escape. */
export function FormDialog({ label, look = 'quiet', texts, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button look={look} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="m-auto w-[min(32rem,calc(100%-2rem))] rounded-3xl bg-page p-6 text-left text-text shadow-soft backdrop:bg-[#17120e]/60 sm:p-7"
      >
        <h2 id={`${id}-title`} className="text-2xl">
          {texts.title}
        </h2>
        <p id={`${id}-text`} className="mt-2 mb-5 text-base text-muted">
          {texts.text}
        </p>
        {children(close)}
        <Button look="plain" className="mt-2" onClick={close}>
          {texts.cancel}
        </Button>
      </dialog>
    </>
  );
}
