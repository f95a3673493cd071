'use client';

import { Printer } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

/** Prints the page as it is. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button look="quiet" onClick={() => window.print()} className="min-h-11 px-4 py-2">
      <Printer aria-hidden="true" className="size-5" />
      {label}
    </Button>
  );
}
