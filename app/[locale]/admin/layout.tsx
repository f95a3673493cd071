import { localeOrDefault } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { AdminShell } from '#components/admin/admin-shell.tsx';
import { isStaff } from '#lib/accounts/schema.ts';

/**
 * What stands around the dashboard. It keeps nobody out: each page does, as a layout is not made anew on the way from
 * page to page.
 */
export default async function AdminLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const locale = localeOrDefault((await params).locale);
  const { user } = await getRequester();
  if (!user || !isStaff(user)) return children;
  return (
    <AdminShell locale={locale} user={user}>
      {children}
    </AdminShell>
  );
}
