'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import { NewsList } from './news-list.tsx';
import { NoticeSwitch } from './notice-switch.tsx';
import type { NewsTexts } from './texts.ts';

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The latest event there is: when it changes, the list does. */
  latest: string | null;
  onRead: (id: string) => void;
  locale: Locale;
  texts: NewsTexts;
  /** The button that opens it, and has the focus again afterwards. */
  children: ReactNode;
};

/** What rang, over any page. Who sees it has read it. */
export function BellPanel({ isOpen, onOpenChange, latest, onRead, locale, texts, children }: Props) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Trigger asChild>{children}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#1b110a]/45 data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-3 right-3 left-3 z-50 flex max-h-[calc(100dvh-1.5rem)] flex-col overflow-hidden rounded-tile bg-page text-text shadow-soft outline-none data-[state=open]:animate-fade-in sm:left-auto sm:w-md"
        >
          <div className="flex items-center justify-between gap-4 px-5 pt-4 pb-2">
            <Dialog.Title className="text-2xl">{texts.title}</Dialog.Title>
            <Dialog.Close
              aria-label={texts.close}
              className="-mr-2 grid size-11 shrink-0 cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary"
            >
              <X aria-hidden="true" className="size-6" />
            </Dialog.Close>
          </div>
          <NewsList latest={latest} onRead={onRead} onLeave={() => onOpenChange(false)} locale={locale} texts={texts} />
          <NoticeSwitch texts={texts} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
