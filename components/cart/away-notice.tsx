import { CloudOff } from 'lucide-react';
import type { CartTexts } from './texts.ts';

/** The basket cannot be reached; whoever shows this asks for it again and again. */
export function AwayNotice({ texts }: { texts: CartTexts }) {
  return (
    <div role="status" className="flex gap-3 rounded-tile bg-plaster p-4">
      <CloudOff aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-primary" />
      <div>
        <p className="font-semibold">{texts.awayTitle}</p>
        <p className="mt-1 text-sm">{texts.awayText}</p>
      </div>
    </div>
  );
}
