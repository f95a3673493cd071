import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { QueuesRoom } from '#components/admin/queues/queues-room.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { can } from '#lib/accounts/permissions.ts';
import { enginePaths } from '#lib/engine/paths.ts';
import { viewQueues } from '#lib/engine/view-queues.ts';
import { setPaused } from '../engine/actions.ts';
import { redrive } from './actions.ts';

type Props = PageProps<'/[locale]/admin/queues'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'queues')('title'), robots: { index: false } };
}

export default async function QueuesPage({ params }: Props) {
  const locale = await requireLocale(params);
  const user = await requireStaff(locale, enginePaths.queues(locale), 'machines');
  const t = translator(locale, 'queues');
  const mayOperate = can(user, 'operate');
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        {mayOperate && (
          // No page of this application's: it is loaded whole.
          <a href={enginePaths.board} className={`${BUTTON} ${buttonLooks.quiet}`}>
            {t('board')}
          </a>
        )}
      </PageHead>
      <AreaTexts locale={locale} areas={['engine', 'queues']}>
        <QueuesRoom initial={await viewQueues()} locale={locale} actions={mayOperate ? { setPaused, redrive } : null} />
      </AreaTexts>
    </>
  );
}
