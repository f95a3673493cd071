import { ArrowLeft, ArrowRight } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = { locale: Locale; first: string | null; next: string | null };

const LOOK = 'inline-flex min-h-11 items-center gap-2 rounded-full px-4 font-medium hover:text-primary';

/** On through a list that is too long to be counted: to what follows, and back to its beginning. Null hides a link. */
export function KeysetNav({ locale, first, next }: Props) {
  if (!first && !next) return null;
  const t = translator(locale, 'admin');
  return (
    <nav aria-label={translator(locale, 'pagination')('label')} className="mt-4 flex justify-between print:hidden">
      {first ? (
        <HoverLink href={first} className={LOOK}>
          <ArrowLeft aria-hidden="true" className="size-5" />
          {t('toBeginning')}
        </HoverLink>
      ) : (
        <span />
      )}
      {next && (
        <HoverLink href={next} rel="next" className={LOOK}>
          {t('further')}
          <ArrowRight aria-hidden="true" className="size-5" />
        </HoverLink>
      )}
    </nav>
  );
}
