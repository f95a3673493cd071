import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { MailList } from '#components/admin/mail-list.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { listMails } from '#lib/notifications/mailbox.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import { searchText } from '#lib/platform/schema.ts';

type Props = PageProps<'/[locale]/admin/mail'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'mailbox')('title'), robots: { index: false } };
}

export default async function MailPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, mailPaths.mails(locale), 'mail');
  const query = await searchParams;
  const recipient = searchText(254).parse(query.recipient);
  const after = single(query.after);
  const { mails, next } = await listMails({ recipient, after });
  const t = translator(locale, 'mailbox');
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <search>
        <form action={mailPaths.mails(locale)} className="flex flex-wrap items-end gap-3">
          <label className="grow sm:max-w-md">
            <span className="font-medium">{t('recipient')}</span>
            <input
              type="search"
              name="recipient"
              defaultValue={recipient}
              autoComplete="off"
              className="mt-1.5 block min-h-12 w-full rounded-xl border border-muted/60 bg-surface px-4 py-3"
            />
          </label>
          <button type="submit" className={`${BUTTON} cursor-pointer ${buttonLooks.primary}`}>
            {t('filter')}
          </button>
          {recipient && (
            <ButtonLink href={mailPaths.mails(locale)} look="plain">
              {t('all')}
            </ButtonLink>
          )}
        </form>
      </search>
      {mails.length > 0 ? (
        <MailList mails={mails} locale={locale} />
      ) : (
        <p className="mt-6 text-muted">{recipient ? t('noneFor', { recipient }) : t('none')}</p>
      )}
      <KeysetNav
        locale={locale}
        first={after ? mailPaths.mails(locale, { recipient }) : null}
        next={next && mailPaths.mails(locale, { recipient, after: next })}
      />
    </>
  );
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
