import type { ReactNode } from 'react';
import { BUTTON, buttonLooks } from './button.tsx';
import { HoverLink } from './hover-link.tsx';

/** A link that is the next thing to do on the page. */
export function ButtonLink(props: { href: string; look?: keyof typeof buttonLooks; children: ReactNode }) {
  return (
    <HoverLink href={props.href} className={`${BUTTON} ${buttonLooks[props.look ?? 'primary']}`}>
      {props.children}
    </HoverLink>
  );
}
