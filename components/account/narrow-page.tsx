import type { ReactNode } from 'react';

type Props = {
  title: string;
  text?: string;
  /** What went wrong on the way here. */
  problem?: string | null;
  children: ReactNode;
  /** Below the sheet: where else to go. */
  footer?: ReactNode;
};

/** A page that is one form. */
export function NarrowPage({ title, text, problem, children, footer }: Props) {
  return (
    <div className="wrap flex justify-center py-12 sm:py-20">
      <div className="w-full max-w-md">
        <h1 className="text-title">{title}</h1>
        {text && <p className="mt-3 text-lg text-muted">{text}</p>}
        {problem && (
          <p
            role="alert"
            className="mt-6 rounded-tile border-l-4 border-danger bg-surface p-4 font-medium text-danger shadow-soft"
          >
            {problem}
          </p>
        )}
        <div className="mt-8 rounded-tile bg-surface p-6 shadow-soft sm:p-8">{children}</div>
        {footer && <div className="mt-6 flex flex-col items-center gap-1 text-center">{footer}</div>}
      </div>
    </div>
  );
}
