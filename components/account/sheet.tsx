import type { ReactNode } from 'react';

type Props = { id: string; title: string; text?: string; children: ReactNode };

/** One matter of the account, under its own heading. */
export function Sheet({ id, title, text, children }: Props) {
  return (
    <section aria-labelledby={id} className="rounded-tile bg-surface p-6 shadow-soft sm:p-8">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {text && <p className="mt-2 max-w-prose text-muted">{text}</p>}
      <div className="mt-6 max-w-xl">{children}</div>
    </section>
  );
}
