'use client';

import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';

type Props = {
  value: number;
  most: number;
  onChange: (value: number) => void;
  texts: { label: string; fewer: string; more: string };
  /** The field's name in a form. */
  name?: string;
  isSmall?: boolean;
};

/** How many of something: by buttons, by the arrow keys, or typed. Never tells of a number that cannot be. */
export function QuantityStepper({ value, most, onChange, texts, name, isSmall = false }: Props) {
  // What is being typed, while it is no quantity.
  const [draft, setDraft] = useState<string | null>(null);
  const canBe = (quantity: number) => Number.isInteger(quantity) && quantity >= 1 && quantity <= most;

  function take(typed: string): void {
    const quantity = Number(typed);
    setDraft(canBe(quantity) ? null : typed);
    if (canBe(quantity) && quantity !== value) onChange(quantity);
  }

  const step = (by: number) => () => take(String(Math.min(most, Math.max(1, value + by))));
  const button = `grid cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary aria-disabled:cursor-not-allowed aria-disabled:text-muted/60 ${isSmall ? 'size-11' : 'size-12'}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div role="group" aria-label={texts.label} className="inline-flex shrink-0 items-center rounded-full bg-plaster">
      <button type="button" aria-label={texts.fewer} aria-disabled={value <= 1} onClick={step(-1)} className={button}>
        <Minus aria-hidden="true" className="size-4" />
      </button>
      <input
        type="number"
        inputMode="numeric"
        name={name}
        aria-label={texts.label}
        required
        min={1}
        max={most}
        value={draft ?? value}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setDraft(null)}
        className={`w-9 appearance-none bg-transparent text-center font-semibold tabular-nums [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none [-moz-appearance:textfield] rounded-md ${isSmall ? 'h-9' : 'h-10'}`}
      />
      <button type="button" aria-label={texts.more} aria-disabled={value >= most} onClick={step(1)} className={button}>
        <Plus aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
