import { Check, Clock } from 'lucide-react';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import type { MailLine } from '#lib/notifications/schema.ts';

/** Letters in rows; on narrow screens each row is a small block. */
export function MailList({ mails, locale }: { mails: MailLine[]; locale: Locale }) {
  const t = translator(locale, 'mailbox');
  return (
    <ul className="mt-4 divide-y divide-line overflow-hidden rounded-3xl bg-surface shadow-soft">
      {mails.map(({ id, recipient, subject, createdAt, sentAt }) => (
        <li
          key={id}
          className="relative grid gap-x-6 gap-y-1 px-5 py-4 transition-colors duration-150 hover:bg-plaster/50 lg:grid-cols-[1fr_18rem_13rem_8rem] lg:items-baseline"
        >
          <HoverLink
            href={mailPaths.mail(locale, id)}
            className="min-w-0 font-medium break-words underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {subject}
          </HoverLink>
          <span className="min-w-0 break-all text-muted">{recipient}</span>
          <time dateTime={createdAt} className="text-sm text-muted tabular-nums">
            {formatMoment(createdAt, locale)}
          </time>
          <MailState sentAt={sentAt} texts={{ sent: t('isSent'), waiting: t('waiting') }} />
        </li>
      ))}
    </ul>
  );
}

function MailState({ sentAt, texts }: { sentAt: string | null; texts: { sent: string; waiting: string } }) {
  const Icon = sentAt ? Check : Clock;
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-sm font-medium ${sentAt ? 'text-success' : 'text-primary'}`}
    >
      <Icon aria-hidden="true" className="size-4" />
      {sentAt ? texts.sent : texts.waiting}
    </span>
  );
}
