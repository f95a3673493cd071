import { Stat } from '#components/admin/ui/stat.tsx';
import { numberLocale, translator } from '#components/i18n/translator.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Figures, Sums } from '#lib/figures/schema.ts';

type Props = { locale: Locale; figures: Pick<Figures, 'total' | 'before'> };

/** The sums of what is shown, each against as long a time before it. */
export function FigureStats({ locale, figures: { total, before } }: Props) {
  const t = translator(locale, 'adminFigures');
  const percent = new Intl.NumberFormat(numberLocale(locale), { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(numberLocale(locale));
  const against = (read: (sums: Sums) => number) => {
    const was = read(before);
    if (was === 0) return t('noneBefore');
    const change = (read(total) - was) / was;
    return t('change', { change: `${change > 0 ? '+' : ''}${percent.format(change)}` });
  };
  const average = ({ grossMinor, orders }: Sums) => (orders === 0 ? 0 : grossMinor / orders);
  const share = (part: number) => (total.orders === 0 ? '–' : percent.format(part / total.orders));
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-3 2xl:grid-cols-6">
      <Stat
        label={t('revenue')}
        value={formatPrice(total.grossMinor, locale)}
        note={against(({ grossMinor }) => grossMinor)}
      />
      <Stat label={t('orders')} value={number.format(total.orders)} note={against(({ orders }) => orders)} />
      <Stat label={t('average')} value={formatPrice(Math.round(average(total)), locale)} note={against(average)} />
      <Stat label={t('pieces')} value={number.format(total.pieces)} note={against(({ pieces }) => pieces)} />
      <Stat label={t('returning')} value={share(total.returningOrders)} note={t('returningNote')} />
      <Stat
        label={t('discounted')}
        value={share(total.discountedOrders)}
        note={t('discountedNote', { amount: formatPrice(total.discountMinor, locale) })}
      />
    </dl>
  );
}
