import { ArrowLeft, ArrowRight } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { daysBefore, moveSpan } from '#lib/figures/days.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import { type Figures, SHOWN, spans } from '#lib/figures/schema.ts';

type Props = { locale: Locale; figures: Pick<Figures, 'span' | 'from' | 'until'>; today: string };

const STEP = 'grid size-11 place-items-center rounded-full transition-colors duration-150 hover:text-primary';

/** By day, week or month, and to what was before or after. */
export function SpanNav({ locale, figures: { span, from, until }, today }: Props) {
  const t = translator(locale, 'adminFigures');
  const after = moveSpan(moveSpan(from, span, SHOWN[span]), span, SHOWN[span] - 1);
  return (
    <nav aria-label={t('view')} className="flex flex-wrap items-center gap-2">
      <ul className="flex rounded-full bg-surface p-1 shadow-soft">
        {spans.map((name) => (
          <li key={name}>
            <HoverLink
              href={figurePaths.figures(locale, { span: name, until: until < today ? until : undefined })}
              aria-current={name === span ? 'true' : undefined}
              className="flex min-h-10 items-center rounded-full px-4 font-medium hover:text-primary aria-[current]:bg-primary aria-[current]:text-on-primary"
            >
              {t(`by.${name}`)}
            </HoverLink>
          </li>
        ))}
      </ul>
      <HoverLink
        href={figurePaths.figures(locale, { span, until: daysBefore(from, span).until })}
        aria-label={t('earlier')}
        className={STEP}
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
      </HoverLink>
      {until < today && (
        <HoverLink
          href={figurePaths.figures(locale, { span, until: after < today ? after : undefined })}
          aria-label={t('later')}
          className={STEP}
        >
          <ArrowRight aria-hidden="true" className="size-5" />
        </HoverLink>
      )}
    </nav>
  );
}
