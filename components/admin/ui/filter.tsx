import type { ComponentProps, ReactNode } from 'react';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

type Props = {
  action: string;
  texts: { show: string; all: string };
  /** Where everything is shown again; null while it is. */
  clear: string | null;
  children: ReactNode;
};

/** What a list is to show. A plain form: it works before the page's scripts are there, and its address can be kept. */
export function FilterForm({ action, texts, clear, children }: Props) {
  return (
    <search className="mb-5 block print:hidden">
      <form action={action} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {children}
        <button type="submit" className={`${BUTTON} cursor-pointer ${buttonLooks.primary}`}>
          {texts.show}
        </button>
        {clear && (
          <ButtonLink href={clear} look="plain">
            {texts.all}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}

const BOX = 'mt-1 block min-h-12 w-full rounded-xl border border-muted/60 bg-surface px-4 py-2.5';

export function FilterInput({ label, className = '', ...props }: ComponentProps<'input'> & { label: string }) {
  return (
    <label className={`block ${className}`}>
      <span className="text-sm font-medium">{label}</span>
      <input autoComplete="off" {...props} className={BOX} />
    </label>
  );
}

export function FilterSelect({ label, className = '', ...props }: ComponentProps<'select'> & { label: string }) {
  return (
    <label className={`block ${className}`}>
      <span className="text-sm font-medium">{label}</span>
      <select {...props} className={BOX} />
    </label>
  );
}

export function FilterCheck({ label, ...props }: ComponentProps<'input'> & { label: string }) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-2.5">
      <input type="checkbox" value="1" {...props} className="size-5 accent-primary" />
      {label}
    </label>
  );
}
