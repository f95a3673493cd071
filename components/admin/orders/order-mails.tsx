'use client';

import { useRef } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';
import type { OrderActionSet } from './actions.ts';

type Props = { order: StaffOrder; locale: Locale; actions: OrderActionSet; onChanged: () => void };

/** The letters about an order; each can be sent once more. */
export function OrderMails({ order: { mails, email }, locale, actions, onChanged }: Props) {
  const t = useAreaTexts('adminOrders');
  const { run, isPending } = useAction(actions.resend, locale);
  /** One copy per letter for as long as nobody knows that it was taken. */
  const copies = useRef(new Map<string, string>());

  async function resend(mailId: string) {
    const copyId = copies.current.get(mailId) ?? crypto.randomUUID();
    copies.current.set(mailId, copyId);
    const answer = await run({ mailId, copyId });
    if (!answer) return;
    if (answer.ok) copies.current.delete(mailId);
    onChanged();
    await notify(answer.ok ? t('resent', { to: email }) : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <Panel title={t('mails')} className="print:hidden">
      {mails.length === 0 && <p className="text-muted">{t('noMails')}</p>}
      <ul className="divide-y divide-line">
        {mails.map(({ id, subject, createdAt, sentAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
            <span className="min-w-0 flex-1">
              <HoverLink
                href={mailPaths.mail(locale, id)}
                className="font-medium wrap-anywhere underline-offset-4 hover:underline"
              >
                {subject}
              </HoverLink>
              <span className="block text-sm text-muted">
                {formatMoment(createdAt, locale)}
                {!sentAt && `, ${t('waiting')}`}
              </span>
            </span>
            <Button
              look="plain"
              className="px-2 text-sm"
              isPending={isPending}
              aria-label={t('resendOf', { subject })}
              onClick={() => void resend(id)}
            >
              {t('resend')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
