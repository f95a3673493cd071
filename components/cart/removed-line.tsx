import { useId } from 'react';
import { fill } from '#components/i18n/fill.ts';
import type { CartTexts } from './texts.ts';

/** Stands in the place of a line that was removed. */
export function RemovedLine(props: { name: string; texts: CartTexts; onUndo: (() => void) | null }) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <p id={id} tabIndex={-1} className="outline-none">
        {fill(props.texts.removed, { product: props.name })}
      </p>
      {props.onUndo && (
        <button
          type="button"
          aria-describedby={id}
          onClick={props.onUndo}
          className="min-h-11 shrink-0 cursor-pointer px-1 font-semibold text-primary underline underline-offset-4"
        >
          {props.texts.undo}
        </button>
      )}
    </div>
  );
}
