'use client';

import { useId } from 'react';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { SlotDay, SlotView } from '#lib/checkout/schema.ts';

type Props = {
  days: SlotDay[];
  locale: Locale;
  day: string;
  slotId: number | null;
  onDay: (day: string) => void;
  onSlot: (slotId: number) => void;
};

const CHIP =
  'relative cursor-pointer rounded-xl bg-plaster text-center font-medium transition-colors duration-200 hover:text-primary has-checked:bg-text has-checked:text-page has-checked:forced-color-adjust-none has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary has-disabled:cursor-not-allowed has-disabled:text-muted has-disabled:line-through has-disabled:hover:text-muted';

/** First the day, then the half hour; what is full can be seen and not be chosen. */
export function SlotPicker({ days, locale, day, slotId, onDay, onSlot }: Props) {
  const t = useAreaTexts('checkout');
  const errorId = useId();
  const error = useFormState().fieldErrors.slotId;
  const chosen = days.find((candidate) => candidate.day === day);
  if (!days.some(({ slots }) => slots.length > 0)) {
    return <p>{days.some(({ isOvenFull }) => isOvenFull) ? t('noOven') : t('noSlots')}</p>;
  }
  return (
    <div className="flex flex-col gap-5">
      <fieldset className="min-w-0" aria-describedby={error && !chosen ? errorId : undefined}>
        <legend className="mb-2 font-medium">{t('day')}</legend>
        <div className="-mx-1 flex snap-x gap-2 overflow-x-auto px-1 py-1">
          {days.map(({ day: name, slots, closedBecause, isOvenFull }) => (
            <label key={name} className={`${CHIP} shrink-0 snap-start px-4 py-2.5 text-sm`}>
              <input
                type="radio"
                name="day"
                value={name}
                checked={name === day}
                disabled={slots.length === 0}
                aria-invalid={error && !chosen && slots.length > 0 ? true : undefined}
                onChange={() => onDay(name)}
                className="sr-only"
              />
              <span className="block whitespace-nowrap first-letter:uppercase">
                {formatDay(`${name}T12:00:00Z`, locale, 'short')}
              </span>
              {isOvenFull && <Reason>{t('ovenFull')}</Reason>}
              {closedBecause && <Reason>{t('closed', { reason: closedBecause[locale] })}</Reason>}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen && (
        <fieldset aria-describedby={error ? errorId : undefined}>
          <legend className="mb-2 font-medium">{t('time')}</legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
            {chosen.slots.map((slot) => (
              <SlotChoice
                key={slot.id}
                slot={slot}
                locale={locale}
                isChosen={slot.id === slotId}
                isInvalid={error !== undefined}
                onChoose={onSlot}
              />
            ))}
          </div>
        </fieldset>
      )}
      {error && (
        <p id={errorId} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** Why a day can't be had; the line through the day does not go through this. */
function Reason({ children }: { children: string }) {
  return (
    <span className="block">
      <span className="inline-block text-xs font-normal">{children}</span>
    </span>
  );
}

type ChoiceProps = {
  slot: SlotView;
  locale: Locale;
  isChosen: boolean;
  isInvalid: boolean;
  onChoose: (slotId: number) => void;
};

function SlotChoice({ slot: { id, startsAt, endsAt, isFree }, locale, isChosen, isInvalid, onChoose }: ChoiceProps) {
  const t = useAreaTexts('checkout');
  return (
    <label className={`${CHIP} flex min-h-11 items-center justify-center px-2 text-sm tabular-nums`}>
      <input
        type="radio"
        name="slotId"
        value={id}
        checked={isChosen}
        disabled={!isFree && !isChosen}
        aria-invalid={isInvalid && isFree ? true : undefined}
        onChange={() => onChoose(id)}
        className="sr-only"
      />
      {formatTime(startsAt, locale)} – {formatTime(endsAt, locale)}
      {!isFree && !isChosen && <span className="sr-only">, {t('full')}</span>}
    </label>
  );
}
