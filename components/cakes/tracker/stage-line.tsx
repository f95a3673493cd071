import { Check } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import type { CakeView } from '#lib/cakes/schema.ts';
import type { CakeStage } from '#lib/cakes/stages.ts';
import type { Locale } from '#lib/catalog/schema.ts';

const path = ['drawing', 'drawn', 'accepted', 'baking', 'decorating', 'ready', 'collected'] as const;

/** All stages in a row, those behind it with their time; on narrow screens from top to bottom. */
export function StageLine({ cake: { stage, events }, locale }: { cake: CakeView; locale: Locale }) {
  const t = useAreaTexts('tracker');
  const here = (path as readonly CakeStage[]).indexOf(stage);
  return (
    <ol aria-label={t('stages')} className="mt-7 flex flex-col @2xl:flex-row">
      {path.map((step, index) => {
        const at = events.find((event) => event.stage === step)?.at;
        const isDone = index < here || stage === 'collected';
        const isHere = index === here && !isDone;
        return (
          <li
            key={step}
            aria-current={isHere ? 'step' : undefined}
            className="relative flex min-w-0 flex-1 gap-4 pb-4 last:pb-0 @2xl:flex-col @2xl:gap-2 @2xl:pb-0 @2xl:text-center"
          >
            {index > 0 && <Thread isDone={index <= here} />}
            <span
              className={`relative z-1 grid size-8 shrink-0 place-items-center rounded-full transition-colors duration-250 @2xl:mx-auto ${dot({ isDone, isHere })}`}
            >
              {isDone ? <Check aria-hidden="true" className="size-4" strokeWidth={3} /> : <Bead isHere={isHere} />}
            </span>
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3 @2xl:flex-col @2xl:items-center">
              <span className={`@2xl:text-sm ${isHere ? 'font-semibold' : isDone ? 'font-medium' : 'text-muted'}`}>
                {t(`stage.${step}`)}
              </span>
              {at && (
                <time dateTime={at} className="text-sm text-muted tabular-nums @2xl:text-xs">
                  {formatDay(at, locale, 'short')}
                  <span className="@2xl:hidden">,</span> <span className="@2xl:block">{formatTime(at, locale)}</span>
                </time>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function dot({ isDone, isHere }: { isDone: boolean; isHere: boolean }): string {
  if (isDone) return 'bg-success text-page';
  return isHere ? 'bg-primary text-on-primary' : 'bg-plaster text-muted';
}

function Bead({ isHere }: { isHere: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`size-2.5 rounded-full bg-current ${isHere ? 'motion-safe:animate-pulse' : 'opacity-40'}`}
    />
  );
}

/** From the stage before to this one; it fills when this one is reached. */
function Thread({ isDone }: { isDone: boolean }) {
  return (
    <span
      aria-hidden="true"
      className="absolute bottom-full left-4 h-4 w-0.5 -translate-x-1/2 bg-line @max-2xl:-mb-0 @2xl:top-4 @2xl:right-1/2 @2xl:bottom-auto @2xl:left-auto @2xl:h-0.5 @2xl:w-full @2xl:translate-x-0 @2xl:-translate-y-1/2"
    >
      <span
        className={`block size-full origin-top-left bg-success transition-transform duration-250 ${isDone ? '' : 'scale-0'}`}
      />
    </span>
  );
}
