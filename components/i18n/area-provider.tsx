'use client';

import type { ComponentProps } from 'react';
import { IntlProvider, useTranslations } from 'use-intl/react';
import type { Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';
import type { Area, translator } from './translator.ts';

type Props = Pick<ComponentProps<typeof IntlProvider>, 'children' | 'messages'> & { locale: Locale };

export function AreaProvider({ locale, messages, children }: Props) {
  return (
    <IntlProvider locale={locale === 'fr' ? 'fr-BE' : 'en-GB'} timeZone={bakery.timeZone} messages={messages ?? {}}>
      {children}
    </IntlProvider>
  );
}

/** The texts of an area that an `AreaTexts` above has brought. */
export function useAreaTexts<const A extends Area>(area: A) {
  // use-intl knows our messages only through a global declaration; `translator` has the very same types.
  return useTranslations(area as never) as unknown as ReturnType<typeof translator<A>>;
}
