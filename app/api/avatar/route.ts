import { localeOrDefault } from '#app/_lib/locale.ts';
import { refuse } from '#app/_lib/problems.ts';
import { readBody } from '#app/_lib/read-body.ts';
import { requireUser } from '#app/_lib/requester.ts';
import { requireSameOrigin } from '#app/_lib/same-origin.ts';
import { setAvatar } from '#lib/accounts/avatars.ts';
import { userPerson } from '#lib/accounts/users.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { statusOf } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';
import { UPLOAD_LIMITS } from '#lib/platform/schema.ts';

export const dynamic = 'force-dynamic';

/** Takes a picture of who is signed in: the file is the body. Answers its id, or what is wrong in their language. */
export async function POST(request: Request): Promise<Response> {
  const locale = localeOrDefault(new URL(request.url).searchParams.get('locale') ?? undefined);
  try {
    requireSameOrigin(request);
    const user = await requireUser();
    await countUse('avatar-upload', user.id);
    const file = await readBody(request, { most: UPLOAD_LIMITS.bytes, reason: 'picture-too-large' });
    const avatarId = await setAvatar(user.id, file);
    await noteWrite(userPerson(user.id));
    return answer(200, { avatarId });
  } catch (error) {
    const { code, reason, message } = refuse(locale, error);
    return answer(statusOf[code as keyof typeof statusOf], { code, reason, message });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
