import type { core } from 'zod';
import type { ActionResult } from '#components/forms/action.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

type Refusal = Extract<ActionResult<never>, { ok: false }>;

/** Input that does not fit, field by field, in words that a form can show. */
export function refuseInput(locale: Locale, issues: readonly core.$ZodIssue[]): Refusal {
  const fieldErrors: Record<string, string> = {};
  // A form's fields bear the name of the last part, however deep the input is.
  for (const issue of issues) fieldErrors[String(issue.path.at(-1) ?? '')] ??= fieldText(locale, issue);
  const message = translator(locale, 'problems')('invalid');
  return { ok: false, code: 'invalid', reason: 'invalid', message, fieldErrors };
}

/** What went wrong, told to a person. What nobody expected is logged, and told as our own trouble. */
export function refuse(locale: Locale, error: unknown): Refusal {
  if (!(error instanceof AppError)) {
    log().error({ error: error instanceof Error ? error.stack : String(error) }, 'action failed');
    return refuse(locale, new AppError('unavailable', { message: 'unexpected', reason: 'unexpected' }));
  }
  const { code, reason, field } = error;
  const message = problemText(locale, error);
  return { ok: false, code, reason, message, fieldErrors: field ? { [field]: message } : {} };
}

export function problemText(locale: Locale, { code, reason, values }: AppError): string {
  const t = translator(locale, 'problems');
  const ofCakes = translator(locale, 'cakeRules');
  const told = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]),
  );
  if (ofCakes.has(reason as never)) return ofCakes(reason as never, told as never);
  return t((t.has(reason as never) ? reason : code) as never, told as never);
}

function fieldText(locale: Locale, issue: core.$ZodIssue): string {
  const t = translator(locale, 'fieldErrors');
  // A rule of our own names its text: `.refine(…, { error: 'passwordsDiffer' })`.
  if (t.has(issue.message as never)) return t(issue.message as never);
  switch (issue.code) {
    case 'invalid_type':
      return t('required');
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? t('required') : t('tooShort', { minimum: Number(issue.minimum) });
      return t('tooSmall', { minimum: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string') return t('tooLong', { maximum: Number(issue.maximum) });
      return t('tooBig', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return issue.format === 'email' ? t('email') : t('format');
    default:
      return t('format');
  }
}
