'use client';

import { Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { HoverLink } from '#components/ui/hover-link.tsx';

type Props = {
  links: { href: string; name: string }[];
  label: string;
  texts: { open: string; close: string };
  /** What has no room in a phone's header. */
  children: ReactNode;
};

/** The categories: a row on wide screens, a disclosure on narrow ones. */
export function MainMenu({ links, label, texts, children }: Props) {
  const pathname = usePathname();
  // Open for one address: whatever leads to another page also closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === pathname;
  const button = useRef<HTMLButtonElement>(null);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpenOn(null);
    button.current?.focus();
  }

  /** What has the focus must not lie under the open menu. */
  function closeOnLeaving(event: FocusEvent) {
    if (isOpen && !event.currentTarget.contains(event.relatedTarget)) setOpenOn(null);
  }

  return (
    <nav aria-label={label} onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="main-menu"
        aria-label={isOpen ? texts.close : texts.open}
        onClick={() => setOpenOn(isOpen ? null : pathname)}
        className="grid size-11 cursor-pointer place-items-center rounded-full xl:hidden"
      >
        {isOpen ? <X aria-hidden="true" className="size-6" /> : <Menu aria-hidden="true" className="size-6" />}
      </button>
      <div
        id="main-menu"
        className={`${isOpen ? 'block' : 'hidden'} absolute inset-x-0 top-full max-h-[calc(100dvh-4.5rem)] overflow-y-auto bg-page px-[clamp(1.25rem,4vw,3rem)] pb-6 shadow-soft xl:static xl:block xl:max-h-none xl:overflow-visible xl:bg-transparent xl:p-0 xl:shadow-none`}
      >
        <ul className="grid sm:grid-cols-2 xl:flex xl:items-center">
          {links.map(({ href, name }) => {
            const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
            return (
              <li key={href}>
                <HoverLink
                  href={href}
                  aria-current={pathname === href ? 'page' : isCurrent ? 'true' : undefined}
                  onClick={() => setOpenOn(null)}
                  className="flex min-h-14 items-center font-display text-2xl decoration-accent decoration-2 underline-offset-8 transition-colors duration-200 hover:text-primary aria-[current]:underline xl:min-h-11 xl:px-2.5 xl:font-sans xl:whitespace-nowrap 2xl:px-3 xl:text-base xl:font-medium"
                >
                  {name}
                </HoverLink>
              </li>
            );
          })}
        </ul>
        <div className="mt-3 border-t border-line pt-4 sm:hidden">
          <div className="-ml-3 flex items-center gap-2">{children}</div>
        </div>
      </div>
    </nav>
  );
}
