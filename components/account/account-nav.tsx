'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { HoverLink } from '#components/ui/hover-link.tsx';

type Props = { label: string; links: { href: string; name: string }[] };

/** The rooms of the account: a list at the side, on a phone a row to swipe along that shows the one you are in. */
export function AccountNav({ label, links }: Props) {
  const path = usePathname();
  const row = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const here = row.current?.querySelector(`[href="${path}"]`);
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);

  return (
    <nav aria-label={label} className="max-lg:-mx-5 max-lg:overflow-x-auto max-lg:px-5 max-lg:pb-3">
      <ul ref={row} className="flex gap-1 lg:flex-col">
        {links.map(({ href, name }) => (
          <li key={href}>
            <HoverLink
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-full px-4 font-medium whitespace-nowrap transition-colors duration-200 hover:text-primary aria-[current=page]:bg-surface aria-[current=page]:text-primary aria-[current=page]:shadow-soft"
            >
              {name}
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
