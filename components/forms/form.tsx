'use client';

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Action } from './action.ts';
import { FormContext } from './form-context.ts';
import { restoreTyping } from './kept-typing.ts';
import { useAction } from './use-action.ts';

type Props<I, T> = {
  action: Action<I, T>;
  locale: Locale;
  children: ReactNode;
  className?: string;
  /** Says what the form is for where no heading does. */
  label?: string;
  /** Makes the action's input of the fields; as a rule each is a text under its name. */
  toInput?: (fields: FormData) => I;
  onDone?: (data: T, form: HTMLFormElement) => void;
};

/**
 * A form that sends its fields to a server action and shows each refusal beside its field. What was typed stays; the
 * focus goes to the first field that is not right, else to the message.
 */
export function Form<I, T>({ action, locale, children, className, label, toInput, onDone }: Props<I, T>) {
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const { run, isPending, result } = useAction(action, locale);
  const refusal = result?.ok === false ? result : null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const fields = new FormData(element);
    const answer = await run(toInput ? toInput(fields) : (Object.fromEntries(fields) as I));
    if (answer?.ok) onDone?.(answer.data, element);
  }

  useEffect(() => {
    if (form.current) restoreTyping(form.current);
  }, []);

  // Once the refusals are on the page.
  useEffect(() => {
    if (!refusal) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? message.current)?.focus();
  }, [refusal]);

  return (
    // Sent before the script is there, it must not put what was typed into the address.
    <form ref={form} method="post" onSubmit={submit} noValidate aria-label={label} className={className}>
      <FormContext value={{ fieldErrors: refusal?.fieldErrors ?? {}, isPending }}>
        {refusal && (
          <p
            ref={message}
            role="alert"
            tabIndex={-1}
            className="col-span-full mb-5 rounded-tile border-l-4 border-danger bg-surface p-4 font-medium text-danger shadow-soft"
          >
            {refusal.message}
          </p>
        )}
        {children}
      </FormContext>
    </form>
  );
}
