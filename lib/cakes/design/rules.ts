import { combinations, type RuleValues } from './combinations.ts';
import type { DesignField } from './fields.ts';
import type { InscriptionLayout } from './inscription.ts';
import { checkLettering, letteringFields } from './lettering.ts';
import type { CakeDesign, CakeWishes } from './schema.ts';
import { nameLetters, unwritableIn } from './text.ts';

/**
 * What can be baked. One module for the browser, which tells it while somebody designs, and for the shop, which takes no
 * order for anything else.
 */

type Reason = keyof typeof combinations | keyof typeof letteringFields;

export type Violation = {
  /** Where it is told. */
  field: DesignField;
  /** Its text is that of `cakeRules` in messages/, with `values` filled in. */
  reason: Reason;
  values: RuleValues;
};

/**
 * Why a design can't be baked; nothing if it can. Without its layout (the faces are still on their way) all is checked but
 * what needs them.
 */
export function checkDesign(design: CakeDesign, layout: InscriptionLayout | null): Violation[] {
  const reasons = Object.keys(combinations) as (keyof typeof combinations)[];
  const combined = reasons.flatMap((reason): Violation[] => {
    const { fields, find } = combinations[reason];
    const values = find(design);
    return values ? [{ field: fields[0], reason, values }] : [];
  });
  // Where nothing can be written at all, nothing fits either.
  const hasPlace = combined.every(({ field }) => field !== 'place');
  const lettering = checkLettering(design, hasPlace ? layout : null).map(
    ({ reason, values }): Violation => ({ field: letteringFields[reason][0], reason, values }),
  );
  return [...combined, ...lettering];
}

/** Of each wish the letters that nobody could write down for the baker, as they can be told; nothing where all is well. */
export function checkWishes(wishes: CakeWishes): { field: keyof CakeWishes; letters: string }[] {
  return (['note', 'allergies'] as const).flatMap((field) => {
    const letters = nameLetters(unwritableIn(wishes[field]));
    return letters === '' ? [] : [{ field, letters }];
  });
}

/** What can be changed to mend it, the nearest first. */
export function fieldsOf(reason: Reason): readonly DesignField[] {
  return reason in combinations
    ? combinations[reason as keyof typeof combinations].fields
    : letteringFields[reason as keyof typeof letteringFields];
}
