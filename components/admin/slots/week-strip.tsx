import { formatDay } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { WeekDay } from '#lib/checkout/schema.ts';
import { slotsPath } from '#lib/shop/paths.ts';

/** The days of a week, each with how much of it is taken. */
export function WeekStrip({ week, day, locale }: { week: WeekDay[]; day: string; locale: Locale }) {
  const t = translator(locale, 'adminSlots');
  return (
    <ul className="mb-5 grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7">
      {week.map((each) => {
        const taken = each.slots.reduce((sum, slot) => sum + slot.taken, 0);
        const capacity = each.slots.reduce((sum, slot) => sum + slot.capacity, 0);
        return (
          <li key={each.day}>
            <HoverLink
              href={slotsPath(locale, each.day)}
              aria-current={each.day === day ? 'date' : undefined}
              className={`block h-full rounded-tile p-3 shadow-soft transition-colors duration-200 ${each.day === day ? 'bg-primary text-on-primary' : 'bg-surface hover:text-primary'}`}
            >
              <span className="block font-semibold first-letter:uppercase">
                {formatDay(`${each.day}T12:00:00Z`, locale, 'short')}
              </span>
              <span className="block text-sm tabular-nums">
                {each.closedBecause || each.isDayOff ? t('isClosed') : t('taken', { taken, capacity })}
              </span>
              <span className="mt-2 block h-1.5 overflow-hidden rounded-full bg-current/20" aria-hidden="true">
                <span className="block h-full bg-current" style={{ width: `${share(taken, capacity)}%` }} />
              </span>
            </HoverLink>
          </li>
        );
      })}
    </ul>
  );
}

function share(taken: number, capacity: number): number {
  return capacity === 0 ? 0 : Math.min(100, Math.round((100 * taken) / capacity));
}
