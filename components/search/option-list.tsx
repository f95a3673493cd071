'use client';

import { ArrowRight, Clock, LayoutGrid } from 'lucide-react';
import Link from 'next/link';
import type { MouseEvent, Ref } from 'react';
import { Picture } from '#components/ui/picture.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Group, Option } from './list-options.ts';

type Props = {
  ref: Ref<HTMLDivElement>;
  id: string;
  label: string;
  groups: readonly Group[];
  /** The id of the option that Enter would open. */
  marked: string | null;
  locale: Locale;
  onMark: (id: string) => void;
  onOpen: (option: Option) => void;
};

/**
 * The list of a combobox: its options are marked, never focused. It scrolls by itself, with what is marked, so it is the list
 * and nothing around it that scrolls.
 */
export function OptionList({ ref, id, label, groups, marked, locale, onMark, onOpen }: Props) {
  function onClick(event: MouseEvent, option: Option) {
    // In a new tab it is a link like any other.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(option);
  }

  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label={label}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-3"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={group.id} role="group" aria-label={group.title ?? undefined} className="mb-2">
          {group.title && (
            <p aria-hidden="true" className="px-3 pt-2 pb-1 text-sm font-semibold text-muted">
              {group.title}
            </p>
          )}
          {group.options.map((option) => (
            <Link
              key={option.id}
              id={`${id}-${option.id}`}
              href={option.href}
              prefetch={false}
              role="option"
              aria-selected={option.id === marked}
              tabIndex={-1}
              onMouseMove={() => onMark(option.id)}
              onClick={(event) => onClick(event, option)}
              className="group/option flex min-h-12 items-center gap-3 rounded-xl px-3 py-1.5 aria-selected:bg-plaster"
            >
              <Sign option={option} locale={locale} />
              <span className="line-clamp-2 min-w-0 flex-1 leading-snug font-medium">{option.label}</span>
              {option.price && (
                <span className="shrink-0 tabular-nums text-muted group-aria-selected/option:text-text">
                  {option.price}
                </span>
              )}
            </Link>
          ))}
        </div>
      ))}
    </div>
  );
}

function Sign({ option: { kind, picture }, locale }: { option: Option; locale: Locale }) {
  if (picture) {
    return (
      <span className="size-11 shrink-0 overflow-hidden rounded-lg">
        <Picture picture={picture} locale={locale} sizes="2.75rem" isDecorative className="aspect-square" />
      </span>
    );
  }
  const Icon = { product: LayoutGrid, category: LayoutGrid, recent: Clock, all: ArrowRight }[kind];
  return (
    <span aria-hidden="true" className="grid size-11 shrink-0 place-items-center text-muted">
      <Icon className="size-5" />
    </span>
  );
}
