import { type ReactNode, useId } from 'react';

/** One question of the checkout. */
export function Step({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-tile bg-surface p-5 shadow-soft sm:p-7">
      <h2 id={id} className="mb-5 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
