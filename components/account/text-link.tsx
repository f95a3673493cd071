import type { ReactNode } from 'react';
import { HoverLink } from '#components/ui/hover-link.tsx';

/** A link in running text, large enough for a thumb. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <HoverLink
      href={href}
      className="inline-flex min-h-11 items-center font-medium underline underline-offset-4 transition-colors duration-200 hover:text-primary"
    >
      {children}
    </HoverLink>
  );
}
