import type { ReactNode } from 'react';
import { HoverLink } from './hover-link.tsx';

const looks = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  quiet: 'bg-surface text-text shadow-soft hover:text-primary',
};

/** A link that is the next thing to do on the page. */
export function ButtonLink(props: { href: string; look?: keyof typeof looks; children: ReactNode }) {
  return (
    <HoverLink
      href={props.href}
      className={`inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-6 py-3 font-semibold transition-colors duration-200 ${looks[props.look ?? 'primary']}`}
    >
      {props.children}
    </HoverLink>
  );
}
