import type { ReactNode } from 'react';

type Props = { id: string; title: string; text?: string; children: ReactNode };

/** A part of a page under its own heading. */
export function Section({ id, title, text, children }: Props) {
  return (
    <section aria-labelledby={id} className="wrap mt-24 lg:mt-32">
      <h2 id={id} className="text-section">
        {title}
      </h2>
      {text && <p className="mt-2 text-lg text-muted">{text}</p>}
      <div className="mt-8 lg:mt-10">{children}</div>
    </section>
  );
}
