/** The round loaf with its three cuts. */
export function LoafMark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <circle cx="16" cy="16" r="14" className="fill-primary" />
      <g fill="none" className="stroke-page" strokeWidth="2.2" strokeLinecap="round">
        <path d="M7.5 18.5C9 12 13 8 18.5 7.2" />
        <path d="M11.5 22.5C13 16 17 12.5 22.5 11.5" />
        <path d="M17 25C18.5 20.5 21 18 25 17" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <LoafMark className="size-8" />
      <span className="font-display text-2xl font-semibold tracking-tight">Levain</span>
    </span>
  );
}
