import { type ReactNode, useId } from 'react';

type Props = { title?: string; aside?: ReactNode; className?: string; children: ReactNode };

/** A sheet that things of one kind lie on. */
export function Panel({ title, aside, className = '', children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`min-w-0 rounded-tile bg-surface p-5 shadow-soft ${className}`}
    >
      {(title || aside) && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title && (
            <h2 id={id} className="text-xl">
              {title}
            </h2>
          )}
          {aside && <div className="text-sm text-muted">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
