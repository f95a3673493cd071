import { randomUUID } from 'node:crypto';
import { ArrowLeft, LockKeyhole } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ActionButton } from '#components/account/action-button.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { can } from '#lib/accounts/permissions.ts';
import { findUserByEmail } from '#lib/accounts/users.ts';
import { getMail } from '#lib/notifications/mailbox.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { resendAction } from '../../orders/actions.ts';

type Props = PageProps<'/[locale]/admin/mail/[id]'>;

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'mailbox')('title'), robots: { index: false } };
}

export default async function OneMailPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { id } = await params;
  const user = await requireStaff(locale, mailPaths.mail(locale, id), 'mail');
  const mail = (await getMail(id, { isOwner: user.role === 'owner' })) ?? notFound();
  const customer = can(user, 'customers') ? await findUserByEmail(mail.recipient) : null;
  const t = translator(locale, 'mailbox');
  const facts = [
    [t('recipient'), mail.recipient],
    [t('when'), formatMoment(mail.createdAt, locale)],
    [t('state'), mail.sentAt ? t('sent', { when: formatMoment(mail.sentAt, locale) }) : t('waiting')],
  ];
  return (
    <div className="max-w-4xl">
      <HoverLink href={mailPaths.mails(locale)} className="inline-flex min-h-11 items-center gap-2 hover:text-primary">
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <h1 className="mt-4 text-3xl break-words">{mail.subject}</h1>
      <dl className="mt-6 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {mail.canResend && (
          <ActionButton
            action={resendAction}
            // One copy for as long as this page stands: it is made anew once the letter is on its way.
            input={{ mailId: mail.id, copyId: randomUUID() }}
            locale={locale}
            look="quiet"
            done={t('resent')}
          >
            {t('resend')}
          </ActionButton>
        )}
        {mail.orderNumber && can(user, 'orders') && (
          <HoverLink href={deskPaths.order(locale, mail.orderNumber)} className={LINK}>
            {t('toOrder', { number: mail.orderNumber })}
          </HoverLink>
        )}
        {customer && (
          <HoverLink href={accountPaths.customer(locale, customer.id)} className={LINK}>
            {t('toCustomer')}
          </HoverLink>
        )}
      </div>
      {mail.body ? (
        <>
          <h2 className="mt-10 text-xl">{t('asHtml')}</h2>
          {/* Nothing in it may run, or lead this page elsewhere: links open in a tab of their own. */}
          <iframe
            title={mail.subject}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={mail.body.html.replace('<head>', '<head><base target="_blank">')}
            className="mt-4 h-136 w-full rounded-3xl bg-[#fbf6ee] shadow-soft"
          />
          <h2 className="mt-10 text-xl">{t('asText')}</h2>
          <pre className="mt-4 rounded-3xl bg-surface p-6 font-sans break-words whitespace-pre-wrap shadow-soft">
            {mail.body.text}
          </pre>
        </>
      ) : (
        <p className="mt-10 flex items-center gap-3 rounded-3xl bg-surface p-6 shadow-soft">
          <LockKeyhole aria-hidden="true" className="size-5 shrink-0 text-muted" />
          {t('secret')}
        </p>
      )}
    </div>
  );
}
