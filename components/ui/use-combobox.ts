'use client';

import { type InputHTMLAttributes, type KeyboardEvent, useState } from 'react';

type Options = {
  /** Of the list, whose options are called `<listId>-<id>`. */
  listId: string;
  /** What can be chosen, from above. */
  ids: readonly string[];
  /** Enter was pressed, with an option marked or with none. */
  onEnter: (position: number | null) => void;
  onEscape?: () => void;
};

type Combobox = {
  marked: string | null;
  mark: (id: string | null) => void;
  /** The properties of the `input`. */
  field: InputHTMLAttributes<HTMLInputElement>;
};

/**
 * The keys of a text field with a list under it: the focus stays in the field, the arrow keys move what is marked in the list.
 * Source: the combobox pattern of the ARIA Authoring Practices.
 */
export function useCombobox({ listId, ids, onEnter, onEscape }: Options): Combobox {
  const [marked, mark] = useState<string | null>(null);
  const position = marked === null ? -1 : ids.indexOf(marked);

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the composing of a character is not meant for us.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && ids.length > 0) {
      event.preventDefault();
      // Past either end nothing is marked, and then it begins anew.
      const ring = ids.length + 1;
      mark(ids[((position + 1 + step + ring) % ring) - 1] ?? null);
    } else if (event.key === 'Enter') {
      // It is the option that is meant, not the form that the field may be in.
      event.preventDefault();
      onEnter(position < 0 ? null : position);
    } else if (event.key === 'Escape') onEscape?.();
  }

  const field = {
    role: 'combobox',
    'aria-expanded': ids.length > 0,
    'aria-controls': listId,
    'aria-activedescendant': position < 0 ? undefined : `${listId}-${marked}`,
    'aria-autocomplete': 'list',
    autoComplete: 'off',
    spellCheck: false,
    onKeyDown,
  } as const;
  return { marked, mark, field };
}
