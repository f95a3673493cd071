import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

const PERSONAL = { 'cache-control': 'private, no-store' };

/** JSON that nobody else may keep. */
export function answer(body: object, status = 200): Response {
  return Response.json(body, { status, headers: PERSONAL });
}

/** Why a route refuses; what nobody expected is logged, and told as our own trouble. */
export function refusal(error: unknown): Response {
  if (!(error instanceof AppError)) {
    log().error({ error: error instanceof Error ? error.stack : String(error) }, 'a request failed');
    return answer({ code: 'unavailable', reason: 'unexpected' }, 503);
  }
  const { code, reason, message } = error;
  return answer({ code, reason, message }, statusOf[code]);
}
