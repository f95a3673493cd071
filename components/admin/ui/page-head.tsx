import type { ReactNode } from 'react';

type Props = { title: string; text?: ReactNode; children?: ReactNode };

/** The heading of a page of the dashboard, with what can be done there on its right (`children`). */
export function PageHead({ title, text, children }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="max-w-3xl">
        <h1 className="text-3xl">{title}</h1>
        {text && <p className="mt-1 text-muted">{text}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2 print:hidden">{children}</div>}
    </div>
  );
}
