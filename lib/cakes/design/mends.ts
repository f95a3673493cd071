import { type ChoiceField, choices, type DesignField, partOf, withPart } from './fields.ts';
import { fieldsOf, type Violation } from './rules.ts';
import type { CakeDesign } from './schema.ts';
import { onOneLine, withoutLetters } from './text.ts';

/** Ways to make a design possible that is not, for the shopper to choose from: nothing is changed by itself. */

type Change = { field: DesignField; value: string | number | null };
export type Mend = { changes: Change[]; design: CakeDesign };

type Search = {
  check: (design: CakeDesign) => Violation[];
  /** What is wrong anyway, and is no business of this search. */
  known?: readonly Violation[];
  /** What was just chosen, and so stays. */
  keep?: DesignField;
};

const MOST_MENDS = 3;
const MOST_CHANGES = 3;

/** Each begins by changing another part; each leaves nothing wrong but what is known. */
export function findMends(design: CakeDesign, search: Search): Mend[] {
  const [violation] = open(design, search);
  if (!violation) return [];
  const mends = fieldsOf(violation.reason).flatMap((field) => mendBy(field, design, search, MOST_CHANGES) ?? []);
  return mends.slice(0, MOST_MENDS);
}

/** By changing this part, and then others if it takes them; null if that leads nowhere. */
function mendBy(field: DesignField, design: CakeDesign, search: Search, depth: number): Mend | null {
  if (field === search.keep || depth === 0) return null;
  const before = open(design, search);
  const [violation] = before;
  if (!violation) return null;
  for (const value of candidates(field, design, violation)) {
    const next = withPart(design, field, value as never);
    const after = open(next, search);
    const change: Change = { field, value };
    if (after.length === 0) return { changes: [change], design: next };
    if (after.length >= before.length || after.some(({ reason }) => reason === violation.reason)) continue;
    const [rest] = fieldsOf((after[0] as Violation).reason)
      .filter((other) => other !== field)
      .flatMap((other) => mendBy(other, next, search, depth - 1) ?? []);
    if (rest) return { changes: [change, ...rest.changes], design: rest.design };
  }
  return null;
}

function open(design: CakeDesign, { check, known = [] }: Search): Violation[] {
  return check(design).filter(({ reason }) => known.every((other) => other.reason !== reason));
}

/** What a part might be instead, what changes the cake least first. */
function candidates(field: DesignField, design: CakeDesign, { values }: Violation): (string | number | null)[] {
  if (field === 'candles') return [null];
  if (field === 'text') {
    const { text } = design.inscription;
    return [withoutLetters(text, String(values.letters ?? '')), onOneLine(text)];
  }
  const now = partOf(design, field);
  const others = (choices[field] as readonly (string | number)[]).filter((choice) => choice !== now);
  return others.toSorted((one, other) => distance(field, one, now) - distance(field, other, now));
}

/** Letters that can be told from nearly every icing. */
const clearest: readonly unknown[] = ['cocoa', 'white', 'berry'];

/** A larger cake is nearer than a smaller one, and something nearer than nothing; else the order of the lists. */
function distance(field: ChoiceField, choice: string | number, now: unknown): number {
  if (field === 'servings') {
    const steps = choices.servings.indexOf(choice as never) - choices.servings.indexOf(now as never);
    return steps > 0 ? steps : 100 - steps;
  }
  if (field === 'tiers') return Math.abs(Number(choice) - Number(now));
  if (field === 'letterColor') return clearest.includes(choice) ? clearest.indexOf(choice) : 100;
  return choice === 'none' ? 100 : 0;
}
