import type { RuleValues } from './combinations.ts';
import type { DesignField } from './fields.ts';
import type { InscriptionLayout } from './inscription.ts';
import type { CakeDesign } from './schema.ts';
import { isBlank, nameLetters, unwritableIn } from './text.ts';

/** Why an inscription can't be piped as it stands, and what may mend that. */
export const letteringFields = {
  'text-emoji': ['text'],
  'text-right-to-left': ['text'],
  'text-letters': ['text', 'face'],
  'text-too-wide': ['face', 'line', 'place', 'servings', 'text'],
  'text-too-high': ['text', 'line', 'place', 'servings'],
} as const satisfies Record<string, readonly [DesignField, ...DesignField[]]>;

type Finding = { reason: keyof typeof letteringFields; values: RuleValues };

/** Each whole, with the skin, the flag or the family that hangs on it. */
const EMOJI = /\p{RGI_Emoji}|[\p{Extended_Pictographic}--[©®™]]/gv;
/** Letters that run from right to left, and the marks that turn the direction of others. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What can be told without any face comes first, so that it is told while the faces are on their way. */
export function checkLettering({ inscription: { text } }: CakeDesign, layout: InscriptionLayout | null): Finding[] {
  if (isBlank(text)) return [];
  const findings: Finding[] = [];
  const emoji = new Set(text.match(EMOJI));
  if (emoji.size > 0) findings.push({ reason: 'text-emoji', values: { letters: [...emoji].join(' ') } });
  if (RIGHT_TO_LEFT.test(text)) findings.push({ reason: 'text-right-to-left', values: {} });
  const missing = layout?.missing ?? unwritableIn(text);
  if (findings.length === 0 && missing.length > 0) {
    findings.push({ reason: 'text-letters', values: { letters: nameLetters(missing) } });
  }
  // Whether the rest fits would say nothing.
  if (findings.length > 0 || !layout || layout.fits) return findings;
  const { isTooHigh, lines } = layout;
  if (isTooHigh) return [{ reason: 'text-too-high', values: {} }];
  const wide = lines.find(({ width, room }) => width > room);
  return [wide ? { reason: 'text-too-wide', values: { line: wide.text } } : { reason: 'text-too-high', values: {} }];
}
