import type { ReactNode } from 'react';

type Props = {
  title: string;
  text: string;
  /** Three characters, set large; the middle one becomes a doughnut if it is a zero. */
  figure?: string;
  /** 2 when the page has a heading of its own above. */
  level?: 1 | 2;
  children?: ReactNode;
};

/** A page that has only one thing to say. */
export function Message({ title, text, figure, level = 1, children }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="wrap flex flex-col items-center py-20 text-center sm:py-28">
      {figure && (
        <p aria-hidden="true" className="mb-8 flex items-center font-display text-[9rem] leading-none sm:text-[13rem]">
          {[...figure].map((character, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: characters of a text have no other name, and never move
            <span key={position}>{character === '0' ? <Doughnut /> : character}</span>
          ))}
        </p>
      )}
      <Heading className="text-title">{title}</Heading>
      <p className="mt-4 mb-8 max-w-md text-lg text-muted">{text}</p>
      {children}
    </div>
  );
}

function Doughnut() {
  return (
    <svg viewBox="0 0 100 100" className="mx-1 size-[.86em]" aria-hidden="true">
      <circle cx="50" cy="51" r="33" fill="none" stroke="#c98a45" strokeWidth="28" />
      <path
        fill="#f3a7bb"
        fillRule="evenodd"
        d="M50 7c25 0 42 17 43 40 0 8-5 9-8 15-3 5-2 13-9 14-6 1-8-4-14 0-5 3-5 13-13 13s-8-9-14-12c-6-2-11 2-16-2-5-5-2-11-5-17S6 52 7 45C9 23 26 7 50 7zm0 27a17 17 0 100 34 17 17 0 000-34z"
      />
      <g strokeWidth="3.4" strokeLinecap="round">
        <path stroke="#a02648" d="M28 27l5-4M70 22l4 5M20 52l1 6M74 64l5-3" />
        <path stroke="#ffffff" d="M48 16l6 1M82 40l1 6M30 70l5 3M24 40l4-3" />
        <path stroke="#3f6b3c" d="M60 78l5-3M38 20l2 5M76 52l5 0M62 28l4 2" />
      </g>
    </svg>
  );
}
