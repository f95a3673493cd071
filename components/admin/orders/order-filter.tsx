import { FilterCheck, FilterForm, FilterInput, FilterSelect } from '#components/admin/ui/filter.tsx';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { fulfilments } from '#lib/checkout/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { orderStatuses } from '#lib/orders/status.ts';
import { SearchInput } from './search-input.tsx';

type Values = Partial<Record<'q' | 'status' | 'from' | 'to' | 'fulfilment' | 'cake' | 'question', string>>;

/** Which orders are shown. */
export function OrderFilterForm({ locale, values }: { locale: Locale; values: Values }) {
  const t = translator(locale, 'adminOrders');
  const isAny = Object.values(values).some(Boolean);
  const { q = '', status = '', from, to, fulfilment = '', cake, question } = values;
  return (
    <FilterForm
      // A new address is a new form: what was chosen before it must not stay in its fields.
      key={JSON.stringify(values)}
      action={deskPaths.orders(locale)}
      texts={{ show: t('show'), all: t('all') }}
      clear={isAny ? deskPaths.orders(locale) : null}
    >
      <SearchInput label={t('search')} hint={t('searchHint')} defaultValue={q} />
      <FilterSelect name="status" label={t('status')} defaultValue={status}>
        <option value="">{t('anyStatus')}</option>
        {orderStatuses.map((each) => (
          <option key={each} value={each}>
            {t(`state.${each}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="fulfilment" label={t('fulfilment')} defaultValue={fulfilment}>
        <option value="">{t('anyFulfilment')}</option>
        {fulfilments.map((each) => (
          <option key={each} value={each}>
            {t(each)}
          </option>
        ))}
      </FilterSelect>
      <FilterInput type="date" name="from" label={t('from')} defaultValue={from} />
      <FilterInput type="date" name="to" label={t('to')} defaultValue={to} />
      <FilterCheck name="cake" label={t('withCake')} defaultChecked={Boolean(cake)} />
      <FilterCheck name="question" label={t('withQuestion')} defaultChecked={Boolean(question)} />
    </FilterForm>
  );
}
