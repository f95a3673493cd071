import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { paths } from '#lib/catalog/paths.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(localeOrDefault(await rootLocale()), 'meta')('notFoundTitle') };
}

export default async function NotFound() {
  const locale = localeOrDefault(await rootLocale());
  const t = translator(locale, 'notFound');
  return (
    <Message title={t('title')} text={t('text')} figure="404">
      <ButtonLink href={paths.home(locale)}>{t('home')}</ButtonLink>
    </Message>
  );
}
