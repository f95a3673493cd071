import { ownLanguageFirst } from '#components/reviews/own-language-first.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Stars } from '#components/ui/stars.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Home, Locale } from '#lib/catalog/schema.ts';

const COUNT = 3;

/** What customers say, set as quotations. */
export function Voices({ voices, locale }: { voices: Home['voices']; locale: Locale }) {
  return (
    <ul className="grid gap-x-10 gap-y-12 md:grid-cols-3">
      {ownLanguageFirst(voices, locale)
        .slice(0, COUNT)
        .map((voice) => (
          <li key={voice.id}>
            <figure className="flex h-full flex-col">
              <div className="leading-none">
                <Stars rating={voice.rating} locale={locale} className="h-5" />
              </div>
              <blockquote lang={voice.locale} className="mt-4 font-display text-xl leading-snug lg:text-2xl">
                <p>{voice.text}</p>
              </blockquote>
              <figcaption className="mt-4 text-muted">
                <span className="font-medium text-text">{voice.author}</span>
                {' · '}
                <HoverLink href={paths.product(locale, voice.productSlug)} className="underline underline-offset-4">
                  {voice.productName[locale]}
                </HoverLink>
              </figcaption>
            </figure>
          </li>
        ))}
    </ul>
  );
}
