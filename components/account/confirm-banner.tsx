import { MailWarning } from 'lucide-react';
import type { Action } from '#components/forms/action.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ActionButton } from './action-button.tsx';

type Props = { email: string; locale: Locale; resend: Action<Record<never, never>> };

/** Tells who has not confirmed their address yet that we have written to it. */
export function ConfirmBanner({ email, locale, resend }: Props) {
  const t = translator(locale, 'account');
  return (
    <div
      role="status"
      className="mb-8 flex flex-col gap-x-6 gap-y-2 rounded-tile border-l-4 border-accent bg-surface p-5 shadow-soft sm:flex-row sm:items-center"
    >
      <MailWarning aria-hidden="true" className="size-6 shrink-0 text-primary max-sm:hidden" />
      <p className="flex-1">{t('unconfirmed', { email })}</p>
      <ActionButton
        action={resend}
        input={{}}
        locale={locale}
        look="plain"
        done={t('resent')}
        className="self-start px-0! sm:self-center"
      >
        {t('resend')}
      </ActionButton>
    </div>
  );
}
