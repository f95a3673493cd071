import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { translator } from '#components/i18n/translator.ts';
import AdminNotFound from '../not-found.tsx';

type Props = PageProps<'/[locale]/admin/lost'>;

/**
 * What the edge shows, with status 404, in place of the empty shell that Next sends for `notFound()`: the same for an
 * address that is none and for one that is refused. Kept by nobody, as the staff see another page than all others.
 */
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'meta')('notFoundTitle'), robots: { index: false } };
}

export default AdminNotFound;
