import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { EngineRoom } from '#components/admin/engine/engine-room.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { can } from '#lib/accounts/permissions.ts';
import { readLatest } from '#lib/engine/history.ts';
import { enginePaths } from '#lib/engine/paths.ts';
import { env } from '#lib/platform/env.ts';
import { flush, purge, setDrained, setPaused } from './actions.ts';

type Props = PageProps<'/[locale]/admin/engine'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'engine')('title'), robots: { index: false } };
}

export default async function EnginePage({ params }: Props) {
  const locale = await requireLocale(params);
  const user = await requireStaff(locale, enginePaths.room(locale), 'machines');
  const t = translator(locale, 'engine');
  const actions = can(user, 'operate') ? { setDrained, purge, flush, setPaused } : null;
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        <a
          href={`${env().DOCS_URL?.replace(/\/$/, '') ?? '/api/docs'}/operations.md`}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-primary"
        >
          {t('explain')}
        </a>
      </PageHead>
      <AreaTexts locale={locale} areas={['engine']}>
        <EngineRoom latest={await readLatest()} locale={locale} actions={actions} />
      </AreaTexts>
    </>
  );
}
