import { weekdayName } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Figures } from '#lib/figures/schema.ts';

type Props = { locale: Locale; slots: Figures['slots'] };

/** When orders are wanted: a table of weekday and hour, the busier the darker. */
export function SlotGrid({ locale, slots }: Props) {
  const t = translator(locale, 'adminFigures');
  if (slots.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  const counts = new Map<string, number>();
  for (const { weekday, time, orders } of slots) {
    const cell = `${weekday} ${time.slice(0, 2)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + orders);
  }
  const most = Math.max(...counts.values());
  const hours = [...new Set(slots.map(({ time }) => time.slice(0, 2)))].sort();
  const weekdays = [...new Set(slots.map(({ weekday }) => weekday))].sort();
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field set, and no landmark beside the one it stands in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div role="group" aria-label={t('slots')} tabIndex={0} className="relative -mx-5 overflow-x-auto px-5">
      <table className="w-full border-separate border-spacing-1 text-center text-sm">
        <caption className="sr-only">{t('slots')}</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col" className="px-1 font-medium text-muted">
                {t('hour', { hour })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row" className="pr-2 text-left font-medium text-muted">
                {weekdayName(weekday, locale, 'short')}
              </th>
              {hours.map((hour) => {
                const orders = counts.get(`${weekday} ${hour}`) ?? 0;
                return (
                  <td
                    key={hour}
                    className="h-9 min-w-9 rounded-lg tabular-nums"
                    style={{
                      backgroundColor: `color-mix(in oklab, var(--accent) ${Math.round((orders / most) * 60)}%, var(--plaster))`,
                    }}
                  >
                    {orders}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
