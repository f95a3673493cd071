import type { ReactNode } from 'react';

const tones = {
  plain: 'bg-plaster text-text',
  good: 'bg-plaster text-success',
  warm: 'bg-accent text-[#2b1d14]',
  bad: 'bg-plaster text-danger',
} as const;
export type Tone = keyof typeof tones;

/** A short word for how something stands. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
