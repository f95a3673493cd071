'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';
import { onSearchKey } from './search-key.tsx';
import type { SearchTexts } from './search-texts.ts';

const loadDialog = () => import('./search-dialog.tsx').then(({ SearchDialog }) => SearchDialog);
/** Comes when it is first asked for. */
const SearchDialog = dynamic(loadDialog, { ssr: false });

type Props = { locale: Locale; texts: SearchTexts };

/** Opens the search on top of any page, as ⌘K and Ctrl-K do; without scripts it is a link to the search page. */
export function SearchButton({ locale, texts }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [isWanted, setIsWanted] = useState(false);

  const open = useCallback(() => {
    setIsWanted(true);
    setIsOpen(true);
  }, []);

  useEffect(() => onSearchKey(open), [open]);

  function onClick(event: MouseEvent) {
    // In a new tab it is a page.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  }

  return (
    <>
      <Link
        href={searchPath(locale)}
        prefetch={false}
        aria-label={texts.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={onClick}
        onPointerEnter={() => void loadDialog()}
        className="grid size-11 place-items-center rounded-full transition-colors duration-200 hover:text-primary"
      >
        <Search aria-hidden="true" className="size-5.5" />
      </Link>
      {isWanted && <SearchDialog locale={locale} texts={texts} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}
