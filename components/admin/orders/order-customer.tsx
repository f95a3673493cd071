'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';

type Props = { order: StaffOrder; locale: Locale; isLinked: boolean };

/** Whom it is for, how to reach them, and where it goes. */
export function OrderCustomer({ order, locale, isLinked }: Props) {
  const t = useAreaTexts('adminOrders');
  const { name, email, phone, customerId, note, address } = order;
  return (
    <Panel title={t('customerTitle')} className="print:break-inside-avoid print:shadow-none">
      <p className="font-medium wrap-anywhere">{name}</p>
      <p>
        <a
          href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}
          className="inline-flex min-h-11 items-center tabular-nums print:min-h-0"
        >
          {phone}
        </a>
      </p>
      <p className="wrap-anywhere">
        {email ? (
          <a
            href={`mailto:${email}`}
            className="inline-flex min-h-11 items-center underline underline-offset-4 print:min-h-0"
          >
            {email}
          </a>
        ) : (
          <span className="text-muted">{t('noEmail')}</span>
        )}
      </p>
      {address && (
        <p className="mt-2">
          <span className="block text-sm text-muted">{t('address')}</span>
          {address.street}, {address.postcode} {address.city}
        </p>
      )}
      {note && (
        <p className="mt-3 border-l-4 border-accent pl-3 wrap-anywhere whitespace-pre-line">
          <span className="block text-sm text-muted">{t('theirNote')}</span>
          {note}
        </p>
      )}
      <p className="mt-2 text-sm print:hidden">
        {customerId && isLinked ? (
          <HoverLink
            href={accountPaths.customer(locale, customerId)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
          >
            {t('toCustomer')}
          </HoverLink>
        ) : (
          !customerId && <span className="text-muted">{t('guest')}</span>
        )}
      </p>
    </Panel>
  );
}
