import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireReader } from '#app/_lib/require-user.ts';

type Props = PageProps<'/[locale]/admin/[...rest]'>;

export const dynamic = 'force-dynamic';

/** An address of the dashboard that is none answers as one that is refused: who asks learns nothing of what there is. */
export default async function NoSuchPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { rest } = await params;
  await requireReader(locale, `/${locale}/admin/${rest.join('/')}`);
  notFound();
}
