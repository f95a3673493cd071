import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { addDays } from '#lib/shop/days.ts';
import { DayField } from './day-field.tsx';

type Props = { locale: Locale; day: string; today: string; hrefOf: (locale: Locale, day?: string) => string };

const LINK =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-full px-3 font-medium hover:text-primary';

/** To the day before, today, tomorrow, the day after this one, or any day. */
export function DaySwitch({ locale, day, today, hrefOf }: Props) {
  const t = translator(locale, 'today');
  const tomorrow = addDays(today, 1);
  return (
    <nav aria-label={t('days')} className="flex flex-wrap items-center gap-1 print:hidden">
      <Step href={hrefOf(locale, addDays(day, -1))} label={t('dayBefore')}>
        <ChevronLeft aria-hidden="true" className="size-5" />
      </Step>
      <Named href={hrefOf(locale)} isCurrent={day === today}>
        {t('today')}
      </Named>
      <Named href={hrefOf(locale, tomorrow)} isCurrent={day === tomorrow}>
        {t('tomorrow')}
      </Named>
      <Step href={hrefOf(locale, addDays(day, 1))} label={t('dayAfter')}>
        <ChevronRight aria-hidden="true" className="size-5" />
      </Step>
      <DayField action={hrefOf(locale)} day={day} label={t('anyDay')} go={t('show')} />
    </nav>
  );
}

function Step({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <HoverLink href={href} aria-label={label} className={LINK}>
      {children}
    </HoverLink>
  );
}

function Named({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <HoverLink
      href={href}
      aria-current={isCurrent ? 'date' : undefined}
      className={`${LINK} ${isCurrent ? 'bg-primary text-on-primary hover:text-on-primary' : ''}`}
    >
      {children}
    </HoverLink>
  );
}
