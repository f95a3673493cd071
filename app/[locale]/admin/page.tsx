import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { translator } from '#components/i18n/translator.ts';
import { todayPath } from '#lib/shop/paths.ts';

type Props = PageProps<'/[locale]/admin'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'admin')('page.today'), robots: { index: false } };
}

export default async function TodayPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, todayPath(locale), 'orders');
  return <PageHead title={translator(locale, 'admin')('page.today')} />;
}
