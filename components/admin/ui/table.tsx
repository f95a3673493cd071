import type { ComponentProps, ReactNode } from 'react';

type Props = {
  /** Read to who can't see where the table stands. */
  caption: string;
  head: { key: string; label: ReactNode; isNumber?: boolean; className?: string }[];
  /** Rows of `Cell`s, in the order of `head`. */
  children: ReactNode;
};

/** A table that scrolls sideways by itself where it is wider than the screen. */
export function Table({ caption, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field set, and no landmark beside the one it stands in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div role="group" aria-label={caption} tabIndex={0} className="relative -mx-5 overflow-x-auto px-5">
      <table className="w-full border-collapse text-left text-[0.95rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            {head.map(({ key, label, isNumber, className = '' }) => (
              <th
                key={key}
                scope="col"
                className={`px-3 py-2 font-medium first:pl-0 last:pr-0 ${isNumber ? 'text-right' : ''} ${className}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  );
}

/** For the first and the last column: they stay while what is between them scrolls, as does the table's margin beside them. */
export const STAYS = {
  left: 'sticky left-0 z-10 bg-surface before:absolute before:inset-y-0 before:-left-5 before:w-5 before:bg-surface print:static print:before:hidden',
  right:
    'sticky right-0 z-10 bg-surface after:absolute after:inset-y-0 after:-right-5 after:w-5 after:bg-surface print:static print:after:hidden',
} as const;

/** One value of a row. Numbers stand right, in figures of one width. */
export function Cell({ isNumber, className = '', ...props }: ComponentProps<'td'> & { isNumber?: boolean }) {
  return (
    <td
      {...props}
      className={`px-3 py-2.5 align-top first:pl-0 last:pr-0 ${isNumber ? 'text-right whitespace-nowrap tabular-nums' : ''} ${className}`}
    />
  );
}
