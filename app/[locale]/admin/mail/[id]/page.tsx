import { ArrowLeft, LockKeyhole } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { getMail } from '#lib/notifications/mailbox.ts';
import { mailPaths } from '#lib/notifications/paths.ts';

type Props = PageProps<'/[locale]/admin/mail/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'mailbox')('title'), robots: { index: false } };
}

export default async function OneMailPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { id } = await params;
  const user = await requireStaff(locale, mailPaths.mail(locale, id));
  const mail = (await getMail(id, { isOwner: user.role === 'owner' })) ?? notFound();
  const t = translator(locale, 'mailbox');
  const facts = [
    [t('recipient'), mail.recipient],
    [t('when'), formatMoment(mail.createdAt, locale)],
    [t('state'), mail.sentAt ? t('sent', { when: formatMoment(mail.sentAt, locale) }) : t('waiting')],
  ];
  return (
    <div className="wrap max-w-4xl! pt-6">
      <HoverLink href={mailPaths.mails(locale)} className="inline-flex min-h-11 items-center gap-2 hover:text-primary">
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <h1 className="mt-4 text-title break-words">{mail.subject}</h1>
      <dl className="mt-6 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
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
