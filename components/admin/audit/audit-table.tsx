import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { AuditLine } from '#lib/platform/audit/schema.ts';
import { auditPath } from '#lib/shop/paths.ts';

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
            <code className="block text-sm font-semibold">{entry.action}</code>
            <HoverLink
              href={auditPath(locale, { subject: entry.subject })}
              className="inline-flex min-h-8 items-center text-sm wrap-anywhere text-primary underline underline-offset-4"
            >
              {entry.subject}
            </HoverLink>
          </Cell>
          <Cell className="min-w-56">
            <Changes changes={entry.changes} locale={locale} />
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

function Changes({ changes, locale }: Pick<AuditLine, 'changes'> & { locale: Locale }) {
  const t = translator(locale, 'adminAudit');
  return (
    <dl className="grid gap-y-1 text-sm">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt className="inline font-medium">{name}: </dt>
          <dd className="inline wrap-anywhere">
            {before !== undefined && (
              <>
                <span className="sr-only">{t('before')} </span>
                <del className="text-muted">{toText(name, before, locale)}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <span className="sr-only">{t('after')} </span>
            <ins className="no-underline">{toText(name, after, locale)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Amounts are kept in minor units, and named so. */
function toText(name: string, value: unknown, locale: Locale): string {
  const t = translator(locale, 'adminAudit');
  if (value === undefined || value === null || value === '') return t('nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number' && name.endsWith('Minor')) return formatPrice(value, locale);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
