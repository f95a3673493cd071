'use client';

import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'aria-label'> & {
  /** Said to who can't see what stands beside it. */
  label: string;
  error: string | null;
};

/** A number in a row of a list, with what is wrong with it below. */
export function SmallField({ label, error, className = '', ...props }: Props) {
  const id = useId();
  return (
    <span className="inline-flex min-w-0 flex-col max-sm:items-end">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        {...props}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        className={`min-h-11 w-24 rounded-xl border border-muted/60 bg-surface px-3 text-right tabular-nums aria-invalid:border-danger ${className}`}
      />
      {error && (
        <span
          id={id}
          role="alert"
          className="mt-1 max-w-64 text-left max-sm:max-w-36 text-sm font-medium whitespace-normal text-danger"
        >
          {error}
        </span>
      )}
    </span>
  );
}
