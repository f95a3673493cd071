'use client';

import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { type ChoiceField, choices, partOf, withPart } from '#lib/cakes/design/fields.ts';
import type { Violation } from '#lib/cakes/design/rules.ts';
import type { FaceCode } from '#lib/cakes/design/schema.ts';
import { faceNames, partName } from '../part-names.ts';
import { FaceName } from './face-name.tsx';
import { Mark } from './mark.tsx';
import { Problems, RefusedChoice } from './problems.tsx';
import { useStudioContext } from './studio-context.ts';

type Props = {
  field: ChoiceField;
  look: keyof typeof looks;
  children?: ReactNode;
};

const looks = {
  chips: { list: 'flex flex-wrap gap-2', item: 'min-w-11 rounded-full px-3' },
  tiles: { list: 'grid grid-cols-3 gap-2', item: 'flex-col rounded-tile px-2 py-3 text-sm' },
  /** For what there are four of. */
  pairs: {
    list: 'grid grid-cols-2 gap-2 min-[26rem]:grid-cols-4 md:grid-cols-2 lg:grid-cols-4',
    item: 'flex-col rounded-tile px-2 py-3 text-sm',
  },
  /** Wide ones, for what is to be read. */
  words: { list: 'grid grid-cols-2 gap-2', item: 'rounded-tile px-3 py-2' },
  swatches: {
    list: 'grid grid-cols-4 gap-2 sm:grid-cols-6 md:grid-cols-4 lg:grid-cols-6',
    item: 'flex-col rounded-tile px-1 py-2 text-sm',
  },
} as const;

/** One part of the cake: everything it could be, of which one is chosen. What does not go stays in sight, and says why. */
export function ChoiceGroup({ field, look, children }: Props) {
  const id = useId();
  const parts = useAreaTexts('cakeParts');
  const rules = useAreaTexts('cakeRules');
  const { design, faces, choose } = useStudioContext();
  const chosen = partOf(design, field);
  const blocked = useBlocked(field);
  return (
    <fieldset className="min-w-0" data-field={field}>
      <legend className="mb-2.5 font-semibold">{parts(`field.${field}`)}</legend>
      <div className={looks[look].list}>
        {choices[field].map((value) => {
          const violation = blocked.get(value);
          return (
            <label
              key={value}
              className={`relative flex min-h-11 cursor-pointer items-center justify-center gap-1.5 border-2 border-transparent bg-plaster text-center leading-tight font-medium transition-colors duration-200 hover:text-primary has-checked:border-primary has-checked:bg-surface has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary has-aria-disabled:border-dashed has-aria-disabled:border-muted/50 has-aria-disabled:bg-transparent has-aria-disabled:text-muted ${looks[look].item}`}
            >
              <input
                type="radio"
                name={`${id}-${field}`}
                value={value}
                checked={value === chosen}
                onChange={() => choose(field, value)}
                // Not `disabled`: who presses it is told why, and what would have to be changed.
                aria-disabled={violation ? true : undefined}
                aria-describedby={violation ? `${id}-${value}` : undefined}
                className="absolute inset-0 scroll-mt-(--studio-top) scroll-mb-28 cursor-pointer appearance-none opacity-0"
              />
              {field === 'face' && faces ? (
                <FaceName face={faces[value as FaceCode]} text={faceNames[value as FaceCode]} />
              ) : (
                <Mark field={field} value={value} />
              )}
              <span className={field === 'face' && faces ? 'sr-only' : 'pointer-events-none'}>
                {field === 'servings' ? value : partName(parts, field, value)}
              </span>
              {violation && (
                <span id={`${id}-${value}`} hidden>
                  {rules(violation.reason as never, violation.values as never)}
                </span>
              )}
            </label>
          );
        })}
      </div>
      {children}
      <RefusedChoice field={field} />
      <Problems field={field} />
    </fieldset>
  );
}

/** Which choices do not go with what is chosen, and why. Told a little later than the drawing, which comes first. */
function useBlocked(field: ChoiceField): Map<string | number, Violation> {
  const { design: now, check } = useStudioContext();
  const design = useDeferredValue(now);
  return useMemo(() => {
    const known = check(design);
    return new Map(
      choices[field].flatMap((value) => {
        const violation = check(withPart(design, field, value as never)).find(({ reason }) =>
          known.every((other) => other.reason !== reason),
        );
        return violation ? [[value, violation] as const] : [];
      }),
    );
  }, [design, check, field]);
}
