import type { ReactNode } from 'react';

type Props = { label: string; value: ReactNode; note?: ReactNode };

/** One figure that matters. Stands in a `dl`. */
export function Stat({ label, value, note }: Props) {
  return (
    <div className="rounded-tile bg-surface p-4 shadow-soft print:p-0 print:shadow-none">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="mt-1 font-display text-3xl leading-tight tabular-nums">{value}</dd>
      {note && <dd className="mt-1 text-sm text-muted">{note}</dd>}
    </div>
  );
}
