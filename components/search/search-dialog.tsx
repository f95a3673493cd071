'use client';

import { Dialog } from 'radix-ui';
import type { Locale } from '#lib/catalog/schema.ts';
import { SearchCombobox } from './search-combobox.tsx';
import type { SearchTexts } from './search-texts.ts';

type Props = { locale: Locale; texts: SearchTexts; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** The search over any page. */
export function SearchDialog({ locale, texts, isOpen, onOpenChange }: Props) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#1b110a]/45 data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full flex-col overflow-hidden bg-page shadow-soft sm:top-[10vh] sm:max-h-[80vh] sm:w-[min(40rem,92vw)] sm:rounded-tile"
        >
          <Dialog.Title className="sr-only">{texts.open}</Dialog.Title>
          <SearchCombobox locale={locale} texts={texts} onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
