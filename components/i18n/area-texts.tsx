import type { ReactNode } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import { AreaProvider } from './area-provider.tsx';
import { type Area, messagesOf } from './translator.ts';

/**
 * Gives the client components below the texts of these areas: `useAreaTexts`. For personal pages, whose texts depend on
 * what happens in the browser; catalogue pages give their few islands ready-made texts as props.
 */
export function AreaTexts({ locale, areas, children }: { locale: Locale; areas: Area[]; children: ReactNode }) {
  return (
    <AreaProvider locale={locale} messages={messagesOf(locale, areas)}>
      {children}
    </AreaProvider>
  );
}
