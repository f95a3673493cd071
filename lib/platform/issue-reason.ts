import type { core } from 'zod';

/** Why a value does not fit, as a text of `fieldErrors` is called, with what is filled into it. */
export function issueReason(issue: core.$ZodIssue): { reason: string; values: Record<string, number> } {
  // A rule of our own names its text: `.refine(…, { error: 'passwordsDiffer' })`; zod's own messages are sentences.
  if (/^[a-z][A-Za-z]*$/.test(issue.message)) return { reason: issue.message, values: {} };
  const told = (reason: string, values: Record<string, number> = {}) => ({ reason, values });
  switch (issue.code) {
    case 'invalid_type':
      return told('required');
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return told('required');
      return told(issue.origin === 'string' ? 'tooShort' : 'tooSmall', { minimum: Number(issue.minimum) });
    case 'too_big':
      return told(issue.origin === 'string' ? 'tooLong' : 'tooBig', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return told(issue.format === 'email' ? 'email' : 'format');
    default:
      return told('format');
  }
}
