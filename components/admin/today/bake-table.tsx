'use client';

import { Cell, STAYS, Table } from '#components/admin/ui/table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';
import { addUp, planBaking } from './bake-plan.ts';

/** Products by the hour they are handed out in: how many, and how many of them are not ready yet. */
export function BakeTable({ toBake, locale }: { toBake: DayWork['toBake']; locale: Locale }) {
  const t = useAreaTexts('today');
  const { hours, lines } = planBaking(toBake, locale);
  if (lines.length === 0) return <p className="text-muted">{t('nothingToBake')}</p>;
  const head = [
    { key: 'product', label: t('product'), className: STAYS.left },
    ...hours.map((hour) => ({ key: String(hour), label: t('hour', { hour }), isNumber: true })),
    { key: 'sum', label: t('sum'), isNumber: true, className: STAYS.right },
  ];
  return (
    <Table caption={t('bakeTable')} head={head}>
      {lines.map(({ key, slug, name, optionLabels, byHour, sum }) => (
        <tr key={key}>
          <Cell className={`min-w-36 sm:min-w-40 ${STAYS.left}`}>
            <span className="font-medium">{slug ? name[locale] : t('ownCakes')}</span>
            {optionLabels.length > 0 && (
              <span className="block text-sm text-muted">{optionLabels.map((label) => label[locale]).join(', ')}</span>
            )}
          </Cell>
          {hours.map((hour) => (
            <Cell key={hour} isNumber>
              <Amount {...(byHour.get(hour) ?? { total: 0, open: 0 })} />
            </Cell>
          ))}
          <Cell isNumber className={`font-semibold ${STAYS.right}`}>
            <Amount {...sum} />
          </Cell>
        </tr>
      ))}
      <tr className="font-semibold">
        <Cell className={STAYS.left}>{t('sum')}</Cell>
        {hours.map((hour) => (
          <Cell key={hour} isNumber>
            <Amount {...addUp(toBake.filter((cell) => cell.hour === hour))} />
          </Cell>
        ))}
        <Cell isNumber className={STAYS.right}>
          <Amount {...addUp(toBake)} />
        </Cell>
      </tr>
    </Table>
  );
}

function Amount({ total, open }: { total: number; open: number }) {
  const t = useAreaTexts('today');
  if (total === 0)
    return (
      <span className="text-muted" aria-hidden="true">
        ·
      </span>
    );
  if (open === 0) {
    return (
      <span className="text-success">
        <span aria-hidden="true">✓ </span>
        {total}
        <span className="sr-only"> {t('allReady')}</span>
      </span>
    );
  }
  return (
    <>
      {total}
      {open < total && <span className="block text-sm font-normal text-muted">{t('left', { open })}</span>}
    </>
  );
}
