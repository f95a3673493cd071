import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';

/** An order's number, which leads to its page. */
export function OrderLink({ number, locale }: { number: string; locale: Locale }) {
  return (
    <HoverLink
      href={deskPaths.order(locale, number)}
      className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap text-primary tabular-nums underline-offset-4 hover:underline print:min-h-0 print:text-text"
    >
      {number}
    </HoverLink>
  );
}
