'use client';

import { Search, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useCombobox } from '#components/ui/use-combobox.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';
import { listOptions, type Option } from './list-options.ts';
import { OptionList } from './option-list.tsx';
import { forgetSearches, listRecent, rememberSearch } from './recent-searches.ts';
import { fillIn, type SearchTexts } from './search-texts.ts';
import { useSuggestions } from './use-suggestions.ts';

/** A text field with a list of suggestions under it. Enter opens what is marked, or with nothing marked all results. */
export function SearchCombobox({ locale, texts, onDone }: { locale: Locale; texts: SearchTexts; onDone: () => void }) {
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [recent, setRecent] = useState(listRecent);
  const list = useRef<HTMLDivElement>(null);
  const text = typed.trim();
  const { suggestions, hasFailed, isAsking } = useSuggestions(locale, text);
  const groups = listOptions({ text, suggestions, recent, locale, texts });
  const options = groups.flatMap((group) => group.options);
  const { marked, mark, field } = useCombobox({
    listId,
    ids: options.map(({ id }) => id),
    onEnter: (position) => open(position === null ? undefined : options[position]),
  });

  useEffect(() => {
    if (marked) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  function open(option: Option | undefined) {
    const href = option?.href ?? searchPath(locale, { text });
    if (text !== '') rememberSearch(text);
    onDone();
    router.push(href);
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line pr-2 pl-5">
        <Search aria-hidden="true" className="size-5 shrink-0 text-muted" />
        <input
          type="text"
          {...field}
          aria-label={texts.label}
          placeholder={texts.placeholder}
          value={typed}
          maxLength={100}
          enterKeyHint="search"
          onChange={(event) => {
            setTyped(event.target.value);
            mark(null);
          }}
          className="h-16 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-muted"
        />
        <Dialog.Close
          aria-label={texts.close}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full hover:text-primary"
        >
          <X aria-hidden="true" className="size-5" />
        </Dialog.Close>
      </div>
      <p
        role="status"
        className={isAsking || !(hasFailed || suggestions?.total === 0) ? 'sr-only' : 'px-6 pt-5 text-muted'}
      >
        {isAsking
          ? texts.searching
          : hasFailed
            ? texts.failed
            : suggestions?.total === 0 && fillIn(texts.none, { text })}
      </p>
      <OptionList
        ref={list}
        id={listId}
        label={texts.suggestions}
        groups={groups}
        marked={marked}
        locale={locale}
        onMark={mark}
        onOpen={open}
      />
      {text === '' && recent.length > 0 && (
        <button
          type="button"
          onClick={() => {
            forgetSearches();
            setRecent([]);
          }}
          className="mx-6 mb-3 min-h-9 cursor-pointer self-start text-sm underline underline-offset-4 hover:text-primary"
        >
          {texts.forget}
        </button>
      )}
      <p aria-hidden="true" className="hidden gap-5 border-t border-line px-5 py-2.5 text-sm text-muted sm:flex">
        {[
          ['↑↓', texts.move],
          ['↵', texts.enter],
          ['esc', texts.leave],
        ].map(([key, what]) => (
          <span key={key}>
            <kbd className="mr-1 rounded bg-plaster px-1.5 py-0.5 font-sans text-text">{key}</kbd> {what}
          </span>
        ))}
      </p>
    </>
  );
}
