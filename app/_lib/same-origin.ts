import { AppError } from '#lib/platform/errors.ts';

/**
 * For route handlers that change something: only pages of this shop may call them. Next does the same for actions. Every
 * browser sends `Origin` with a POST. @throws AppError `forbidden`
 */
export function requireSameOrigin(request: Request): void {
  const origin = URL.parse(request.headers.get('origin') ?? '');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!origin || origin.host !== host) {
    throw new AppError('forbidden', { message: 'a request from another site', reason: 'other-site' });
  }
}
