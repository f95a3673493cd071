import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { AuditTable } from '#components/admin/audit/audit-table.tsx';
import { actionText, auditActions } from '#components/admin/audit/audit-words.ts';
import { FilterForm, FilterInput, FilterSelect } from '#components/admin/ui/filter.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listAuditEntries } from '#lib/platform/audit/list-entries.ts';
import { auditFilterSchema } from '#lib/platform/audit/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { auditPath } from '#lib/shop/paths.ts';

type Props = PageProps<'/[locale]/admin/audit'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminAudit')('title'), robots: { index: false } };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, auditPath(locale), 'audit');
  const query = await searchParams;
  const filter = auditFilterSchema.parse(query);
  const after = typeof query.after === 'string' ? query.after : undefined;
  const { entries, next } = await listAuditEntries(filter, { after, zone: bakery.timeZone });
  const t = translator(locale, 'adminAudit');
  const isAny = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <FilterForm
        key={JSON.stringify(filter)}
        action={auditPath(locale)}
        texts={{ show: t('show'), all: t('all') }}
        clear={isAny ? auditPath(locale) : null}
      >
        <FilterInput name="actor" label={t('actor')} defaultValue={filter.actor} maxLength={80} />
        <FilterSelect name="action" label={t('action')} defaultValue={filter.action}>
          <option value="">{t('anyAction')}</option>
          {auditActions(locale).map(({ thing, actions }) => (
            <optgroup key={thing} label={t(`thing.${thing}` as 'thing.order')}>
              {actions.length > 1 && <option value={thing}>{t('allOf')}</option>}
              {actions.map((action) => (
                <option key={action} value={action}>
                  {actionText(action, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </FilterSelect>
        <FilterInput name="subject" label={t('subject')} defaultValue={filter.subject} maxLength={120} />
        <FilterInput type="date" name="from" label={t('from')} defaultValue={filter.from} />
        <FilterInput type="date" name="to" label={t('to')} defaultValue={filter.to} />
      </FilterForm>
      <Panel>{entries.length > 0 ? <AuditTable entries={entries} locale={locale} /> : <p>{t('none')}</p>}</Panel>
      <KeysetNav
        locale={locale}
        first={after ? auditPath(locale, filter) : null}
        next={next && auditPath(locale, { ...filter, after: next })}
      />
    </>
  );
}
