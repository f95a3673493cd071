import { createSession } from '#lib/accounts/sessions.ts';
import { db } from '#lib/platform/db/client.ts';

/** The header by which a clone knows an owner of the lab's own, who is signed in. */
export async function signInOwner(): Promise<{ id: string; cookie: string }> {
  const email = 'owner@lab.levain.example';
  const known = await db().user.findFirst({ where: { email } });
  const data = { email, name: 'Lab', role: 'owner', emailVerifiedAt: new Date() } as const;
  const { id } = known ?? (await db().user.create({ data }));
  const token = await createSession(id, { userAgent: 'lab' });
  return { id, cookie: `levain.session=${token}` };
}
