'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import type { SearchSort } from '#lib/search/schema.ts';

type Props = {
  formId: string;
  /** Where the form is sent without scripts, and what the addresses begin with. */
  action: string;
  /** What the address now says: names and values. */
  entries: readonly [string, string][];
  children: ReactNode;
};

/** How long (ms) somebody pauses who has typed a word. */
const PAUSE = 250;
const USUAL_SORT = 'relevance' satisfies SearchSort;

/**
 * Around a search's form and its results: every change of a field searches at once, and Back brings the fields back.
 * Without scripts the form is a plain one.
 */
export function InstantSearch({ formId, action, entries, children }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = JSON.stringify(entries);

  useEffect(() => {
    // A word may be typed on while the answer to its beginning arrives.
    showIn(findForm(formId), JSON.parse(said));
  }, [formId, said]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function go(how: 'push' | 'replace') {
    clearTimeout(timer.current);
    const href = addressOf(findForm(formId), action);
    if (href !== location.pathname + location.search) startTransition(() => router[how](href, { scroll: false }));
  }

  function onChange({ target }: FormEvent) {
    if (target instanceof HTMLInputElement && target.type === 'search') {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => go('replace'), PAUSE);
    } else go('push');
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    go('push');
  }

  return (
    <div className="group/search" data-pending={isPending || undefined} onChange={onChange} onSubmit={onSubmit}>
      {children}
    </div>
  );
}

function findForm(id: string): HTMLFormElement {
  return document.getElementById(id) as HTMLFormElement;
}

function addressOf(form: HTMLFormElement, action: string): string {
  const said = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value).trim()]);
  const query = new URLSearchParams(said.filter(([, value]) => value !== '' && value !== USUAL_SORT));
  return query.size > 0 ? `${action}?${query}` : action;
}

function showIn(form: HTMLFormElement, entries: [string, string][]): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
      field.checked = field.value === '' ? values.length === 0 : values.includes(field.value);
    } else if (field instanceof HTMLInputElement && field.type === 'search' && field !== document.activeElement) {
      field.value = entries.find(([name]) => name === field.name)?.[1] ?? '';
    } else if (field instanceof HTMLSelectElement) {
      field.value = entries.find(([name]) => name === field.name)?.[1] ?? USUAL_SORT;
    }
  }
}
