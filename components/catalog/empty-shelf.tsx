import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export function EmptyShelf({ locale }: { locale: Locale }) {
  const t = translator(locale, 'category');
  return (
    <Message title={t('emptyTitle')} text={t('emptyText')} level={2}>
      <ButtonLink href={paths.home(locale)}>{translator(locale, 'notFound')('home')}</ButtonLink>
    </Message>
  );
}
