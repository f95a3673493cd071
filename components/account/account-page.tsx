import type { ReactNode } from 'react';

/** A page in the account's frame. */
export function AccountPage({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-title">{title}</h1>
      {text && <p className="mt-3 max-w-prose text-lg text-muted">{text}</p>}
      <div className="mt-8 flex flex-col gap-6">{children}</div>
    </>
  );
}
