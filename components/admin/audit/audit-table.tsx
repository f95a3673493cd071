import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { AuditLine } from '#lib/platform/audit/schema.ts';
import { auditPath } from '#lib/shop/paths.ts';
import { actionText, fieldText, valueText } from './audit-words.ts';

/** Who changed what, and how it was before. */
export function AuditTable({ entries, locale }: { entries: AuditLine[]; locale: Locale }) {
  const t = translator(locale, 'adminAudit');
  const head = (['when', 'who', 'what', 'changes'] as const).map((key) => ({ key, label: t(key) }));
  return (
    <Table caption={t('caption')} head={head}>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <Cell className="text-sm whitespace-nowrap text-muted tabular-nums">{formatMoment(entry.at, locale)}</Cell>
          <Cell className="min-w-28">{whoOf(entry, locale)}</Cell>
          <Cell className="min-w-36">
            <span className="block font-medium">{actionText(entry.action, locale)}</span>
            <HoverLink
              href={auditPath(locale, { subject: entry.subject })}
              className="inline-flex min-h-8 items-center text-sm wrap-anywhere text-primary underline underline-offset-4"
            >
              {entry.subjectName ?? entry.subject}
            </HoverLink>
          </Cell>
          <Cell className="min-w-56">
            <Changes entry={entry} locale={locale} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function whoOf({ actor: { kind, name } }: AuditLine, locale: Locale): string {
  const t = translator(locale, 'adminAudit');
  if (kind === 'user') return name;
  return kind === 'command' ? t('command') : t('shop');
}

/** So many are told at once; more are behind a click. */
const MOST_SHOWN = 6;

function Changes({ entry: { action, changes }, locale }: { entry: AuditLine; locale: Locale }) {
  const t = translator(locale, 'adminAudit');
  const list = (
    <dl className="grid gap-y-1 text-sm">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt className="inline font-medium">{fieldText(action, name, locale)}: </dt>
          <dd className="inline wrap-anywhere">
            {before !== undefined && (
              <>
                <span className="sr-only">{t('before')} </span>
                <del className="text-muted">{valueText(action, name, before, locale)}</del>{' '}
                <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <span className="sr-only">{t('after')} </span>
            <ins className="no-underline">{valueText(action, name, after, locale)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (changes.length <= MOST_SHOWN) return list;
  return (
    <details>
      <summary className="min-h-8 cursor-pointer text-sm font-medium hover:text-primary">
        {t('folded', { count: changes.length })}
      </summary>
      {list}
    </details>
  );
}
