import type { ReactNode } from 'react';

/** An amount, and what it was before an offer, told to eyes and screen readers alike. Texts come ready-made. */
export function Price({ now, was, texts }: { now: ReactNode; was: ReactNode; texts: { now: string; was: string } }) {
  if (!was) return <span className="tabular-nums">{now}</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-[.5em] tabular-nums">
      <span className="text-danger">
        <span className="sr-only">{texts.now} </span>
        {now}
      </span>
      <span className="text-[.8em] font-normal text-muted">
        <span className="sr-only">{texts.was} </span>
        <s>{was}</s>
      </span>
    </span>
  );
}
