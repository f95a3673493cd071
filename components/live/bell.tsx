'use client';

import { Bell as BellIcon } from 'lucide-react';
import { useState } from 'react';
import { fillCount } from '#components/i18n/fill.ts';
import type { Me } from '#components/me/use-me.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { MarkRead } from './actions.ts';
import { BellPanel } from './bell-panel.tsx';
import { newsTexts } from './texts.ts';
import { useBell } from './use-bell.ts';

type Props = { me: Me; locale: Locale; markRead: MarkRead };

/** How much is new of the reader's orders, and the way to it. Rings wherever they are in the shop. */
export function Bell({ me, locale, markRead }: Props) {
  const texts = newsTexts[locale];
  const [isOpen, setOpen] = useState(false);
  const { unread, latest, hasRung, read } = useBell({ me, locale, markRead });
  if (!me.live && !hasRung) return null;
  return (
    <BellPanel isOpen={isOpen} onOpenChange={setOpen} latest={latest} onRead={read} locale={locale} texts={texts}>
      <button
        type="button"
        aria-label={unread > 0 ? fillCount(texts.unread, unread, locale) : texts.bell}
        className="relative grid size-11 animate-fade-in cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary"
      >
        <BellIcon aria-hidden="true" className="size-5.5" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-primary px-1 text-xs font-bold text-on-primary tabular-nums"
          >
            {unread}
          </span>
        )}
      </button>
    </BellPanel>
  );
}
