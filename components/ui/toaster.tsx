'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';

/** Comes after everything that a page is for. */
const Sonner = dynamic(() => import('sonner').then(({ Toaster }) => Toaster), { ssr: false });

/**
 * Where what `notify` says appears: below, and in the dashboard above, in the head of its pages, as what is worked with stands below.
 * `label` names the region for screen readers.
 */
export function Toaster({ label }: { label: string }) {
  const isDashboard = /^\/[a-z]{2}\/admin(\/|$)/.test(usePathname());
  return (
    <Sonner
      containerAriaLabel={label}
      position={isDashboard ? 'top-center' : 'bottom-center'}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-tile bg-text px-5 py-4 text-page shadow-soft font-sans text-base',
          title: 'font-medium',
          content: 'flex-1',
          actionButton:
            'min-h-11 shrink-0 cursor-pointer rounded-full px-3 font-semibold underline underline-offset-4 focus-visible:outline-page',
        },
      }}
    />
  );
}
