'use client';

import { Star } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormState } from '#components/forms/form-context.ts';
import { litStars, namedRating, RATINGS, type Rating } from './star-look.ts';

export type StarTexts = {
  label: string;
  hint: string;
  /** `3 stars: good` and `Good`, by rating. */
  labels: Record<Rating, string>;
  words: Record<Rating, string>;
};
type Props = { name: string; defaultRating: number; texts: StarTexts };

/** Five radio buttons that look like stars: arrow keys, screen readers and forms know them as such. */
export function StarInput({ name, defaultRating, texts }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(defaultRating);
  const [pointed, setPointed] = useState(0);
  const error = useFormState().fieldErrors[name];
  const lit = litStars({ chosen, pointed });
  const named = namedRating({ chosen, pointed });
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      aria-invalid={error ? true : undefined}
      aria-required="true"
      tabIndex={-1}
      className="outline-none"
    >
      <span id={`${id}-label`} className="font-medium">
        {texts.label}
      </span>
      <div className="mt-1 flex flex-wrap items-center gap-x-4">
        <div className="-ml-1.5 flex" onPointerLeave={() => setPointed(0)}>
          {RATINGS.map((rating) => (
            <label
              key={rating}
              onPointerEnter={(event) => event.pointerType === 'mouse' && setPointed(rating)}
              className="grid size-12 cursor-pointer place-items-center rounded-full has-focus-visible:outline-3 has-focus-visible:outline-primary"
            >
              <input
                type="radio"
                name={name}
                value={rating}
                aria-label={texts.labels[rating]}
                checked={chosen === rating}
                onChange={() => setChosen(rating)}
                className="sr-only"
              />
              <Star
                aria-hidden="true"
                className={`size-9 transition-colors duration-150 ${rating <= lit ? 'fill-primary text-primary' : 'text-muted'}`}
                strokeWidth={1.5}
              />
            </label>
          ))}
        </div>
        <span aria-hidden="true" className="font-display text-lg">
          {named && texts.words[named]}
        </span>
      </div>
      <p id={`${id}-hint`} className={`text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>
        {error ?? texts.hint}
      </p>
    </div>
  );
}
