import type { core } from 'zod';
import type { ActionResult } from '#components/forms/action.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import { issueReason } from '#lib/platform/issue-reason.ts';
import { log } from '#lib/platform/log.ts';

type Refusal = Extract<ActionResult<never>, { ok: false }>;

/** Input that does not fit, field by field, in words that a form can show. */
export function refuseInput(locale: Locale, issues: readonly core.$ZodIssue[]): Refusal {
  const fieldErrors: Record<string, string> = {};
  for (const issue of issues) {
    const text = fieldText(locale, issue);
    // A form's fields bear the name of the last part, however deep the input is; in a long form, the whole path.
    fieldErrors[String(issue.path.at(-1) ?? '')] ??= text;
    fieldErrors[issue.path.join('.')] ??= text;
  }
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
  const { reason, values } = issueReason(issue);
  return t((t.has(reason as never) ? reason : 'format') as never, values as never);
}
