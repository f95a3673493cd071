'use client';

import { Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { pageIcons } from './page-icons.ts';
import type { AdminPageName } from './pages.ts';

type Props = {
  label: string;
  texts: { open: string; close: string };
  /** What has no room in a phone's bar. */
  children: ReactNode;
  groups: { name: string; pages: { name: AdminPageName; href: string; label: string }[] }[];
};

/** The pages of the dashboard: a column on wide screens, a disclosure on tablets and phones. */
export function AdminNav({ label, texts, groups, children }: Props) {
  const pathname = usePathname();
  // Open for one address: whatever leads to another page also closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === pathname;
  const button = useRef<HTMLButtonElement>(null);
  // The longest address that the page's begins with: the first page's is the beginning of all.
  const here = groups
    .flatMap(({ pages }) => pages)
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), '');

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpenOn(null);
    button.current?.focus();
  }

  return (
    <nav aria-label={label} onKeyDown={closeOnEscape}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="admin-menu"
        aria-label={isOpen ? texts.close : texts.open}
        onClick={() => setOpenOn(isOpen ? null : pathname)}
        className="grid size-12 cursor-pointer place-items-center rounded-full xl:hidden"
      >
        {isOpen ? <X aria-hidden="true" className="size-6" /> : <Menu aria-hidden="true" className="size-6" />}
      </button>
      <div
        id="admin-menu"
        className={`${isOpen ? 'grid' : 'hidden'} absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] gap-x-8 gap-y-5 overflow-y-auto bg-page p-5 shadow-soft sm:grid-cols-2 xl:static xl:grid xl:max-h-none xl:grid-cols-1 xl:bg-transparent xl:p-0 xl:shadow-none`}
      >
        {groups.map(({ name, pages }) => (
          <div key={name}>
            <h2 className="mb-1 px-3 font-sans text-xs font-semibold tracking-wide text-muted uppercase">{name}</h2>
            <ul>
              {pages.map(({ name: page, href, label: text }) => {
                const Icon = pageIcons[page];
                return (
                  <li key={page}>
                    <HoverLink
                      href={href}
                      aria-current={pathname === href ? 'page' : href === here ? 'true' : undefined}
                      onClick={() => setOpenOn(null)}
                      className="flex min-h-11 items-center gap-3 rounded-xl px-3 font-medium transition-colors duration-150 hover:text-primary aria-[current]:bg-surface aria-[current]:text-primary aria-[current]:shadow-soft"
                    >
                      <Icon aria-hidden="true" className="size-5 shrink-0" />
                      {text}
                    </HoverLink>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
        <div className="flex items-center border-t border-line pt-3 sm:hidden">{children}</div>
      </div>
    </nav>
  );
}
