import { localeOrDefault } from '#app/_lib/locale.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { findCompanions } from '#lib/catalog/find-companions.ts';

export const dynamic = 'force-dynamic';

/** Products for the editor to choose from. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = localeOrDefault(searchParams.get('locale') ?? undefined);
  return staffRoute('catalog', () => findCompanions(searchParams.get('q') ?? '', locale));
}
