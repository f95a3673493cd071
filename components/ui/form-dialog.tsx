'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type buttonLooks } from './button.tsx';

type Props = {
  label: string;
  look?: keyof typeof buttonLooks;
  texts: { title: string; text: string };
  /** The form; it ends with `DialogButtons` around its own button to send it, and closes the dialog when it is done. */
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
        className="m-auto w-[min(32rem,calc(100%-2.5rem))] rounded-3xl bg-page p-7 text-left text-text shadow-soft backdrop:bg-[#17120e]/60"
      >
        <h2 id={`${id}-title`} className="text-2xl">
          {texts.title}
        </h2>
        <p id={`${id}-text`} className="mt-3 mb-5 text-base text-muted">
          {texts.text}
        </p>
        {children(close)}
      </dialog>
    </>
  );
}

type ButtonsProps = { cancel: string; onCancel: () => void; children: ReactNode };

/** What a dialog ends with: a way out, and on its right what it is for. */
export function DialogButtons({ cancel, onCancel, children }: ButtonsProps) {
  return (
    <div className="mt-7 flex flex-wrap justify-end gap-3">
      <Button look="quiet" onClick={onCancel}>
        {cancel}
      </Button>
      {children}
    </div>
  );
}
