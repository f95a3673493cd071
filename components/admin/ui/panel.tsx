import { type ReactNode, useId } from 'react';

type Props = { title?: string; aside?: ReactNode; className?: string; children: ReactNode };

/** A sheet that things of one kind lie on; on paper, which is a sheet already, only what lies on it. */
export function Panel({ title, aside, className = '', children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`min-w-0 rounded-tile bg-surface p-5 shadow-soft print:mb-6 print:p-0 print:shadow-none ${className}`}
    >
      {(title || aside) && (
        <div className="mb-4 flex flex-wrap print:mb-2 print:break-after-avoid items-baseline justify-between gap-x-4 gap-y-1">
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
