import { Cell, Table } from '#components/admin/ui/table.tsx';
import type { Action } from '#components/forms/action.ts';
import { formatTime } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { WeekDay } from '#lib/checkout/schema.ts';
import { CapacityForm } from './capacity-form.tsx';

export type SlotAction = Action<{ slotId: number; capacity: string; seen: number }>;

/** The times of a day at which something is handed out: how many are taken, and how many there may be. */
export function SlotTable({ slots, locale, action }: { slots: WeekDay['slots']; locale: Locale; action: SlotAction }) {
  const t = translator(locale, 'adminSlots');
  if (slots.length === 0) return <p className="text-muted">{t('noSlots')}</p>;
  const head = [
    { key: 'time', label: t('time') },
    { key: 'taken', label: t('takenHead'), isNumber: true },
    { key: 'capacity', label: t('capacity'), isNumber: true },
  ];
  return (
    <Table caption={t('slotsTable')} head={head}>
      {slots.map(({ id, kind, startsAt, endsAt, taken, capacity }) => {
        const name = t(kind, { from: formatTime(startsAt, locale), to: formatTime(endsAt, locale) });
        return (
          <tr key={id}>
            <Cell className="min-w-28 pt-5 tabular-nums sm:whitespace-nowrap">{name}</Cell>
            <Cell isNumber className={`pt-5 ${taken >= capacity ? 'font-semibold text-danger' : ''}`}>
              {taken >= capacity ? t('full', { taken }) : taken}
            </Cell>
            <Cell isNumber>
              <CapacityForm
                target={{ slotId: id }}
                capacity={capacity}
                label={t('capacityOf', { name })}
                texts={{ save: t('save'), saved: t('saved') }}
                locale={locale}
                action={action}
              />
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}
