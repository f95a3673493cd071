import { Laptop, Smartphone } from 'lucide-react';
import type { Action } from '#components/forms/action.ts';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Device } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ActionButton } from './action-button.tsx';
import { describeUserAgent } from './user-agent.ts';

type Props = { devices: Device[]; locale: Locale; end: Action<{ id: string }>; home: string };

export function DeviceList({ devices, locale, end, home }: Props) {
  const t = translator(locale, 'account');
  return (
    <ul className="flex flex-col gap-4">
      {devices.map(({ id, userAgent, signedInAt, lastSeenAt, isThisOne }) => {
        const { browser, system, isPhone } = describeUserAgent(userAgent);
        const name = browser && system ? t('deviceOn', { browser, system }) : (browser ?? system ?? t('deviceUnknown'));
        const Icon = isPhone ? Smartphone : Laptop;
        return (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-5 gap-y-3 rounded-tile bg-surface p-5 shadow-soft sm:p-6"
          >
            <Icon aria-hidden="true" className="size-7 shrink-0 text-primary" />
            <div className="min-w-48 flex-1">
              <h2 className="font-sans text-lg font-semibold">{name}</h2>
              <p className="text-sm text-muted">
                {isThisOne ? t('deviceThis') : t('deviceSeen', { when: formatMoment(lastSeenAt, locale) })}
              </p>
              <p className="text-sm text-muted">{t('deviceSince', { when: formatMoment(signedInAt, locale) })}</p>
            </div>
            <ActionButton
              action={end}
              input={{ id }}
              locale={locale}
              look="quiet"
              className="border border-line"
              label={t('deviceEnd', { device: name })}
              {...(isThisOne ? { leaveTo: home } : { done: t('deviceEnded') })}
            >
              {t('signOut')}
            </ActionButton>
          </li>
        );
      })}
    </ul>
  );
}
