'use client';

import type { ActionResult } from '#components/forms/action.ts';
import type { Service } from '#lib/accounts/schema.ts';

/** next-auth's routes, as a browser calls them: each change wants the token that goes with a cookie of its own. */
async function post(path: string, fields: Record<string, string>): Promise<string> {
  const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
  const response = await fetch(`/api/auth/${path}`, { method: 'POST', body });
  // 401 is an answer too: its address says what is wrong.
  if (response.status >= 500) throw new Error(`${path} answered ${response.status}`);
  const { url } = await response.json();
  return url;
}

type Credentials = { email: string; password: string; callbackUrl: string };

/**
 * Answers the address to go on to. Throws when there is no answer, as an action does, and may be sent again like one.
 * `problems` has a text for each reason.
 */
export async function signInWithPassword(
  { email, password, callbackUrl }: Credentials,
  problems: Record<string, string>,
): Promise<ActionResult<string>> {
  const url = await post('callback/credentials', { email, password, callbackUrl });
  const reason = new URL(url, window.location.href).searchParams.get('error');
  if (!reason) return { ok: true, data: callbackUrl };
  const message = problems[reason] ?? problems.unexpected ?? reason;
  return { ok: false, code: 'unauthenticated', reason, message, fieldErrors: {} };
}

/** Leaves for the other service, which sends people back to `callbackUrl`. */
export async function goToService(service: Service, callbackUrl: string): Promise<void> {
  window.location.assign(await post(`signin/${service}`, { callbackUrl }));
}

export async function signOut(home: string): Promise<void> {
  await post('signout', { callbackUrl: home });
  window.location.assign(home);
}
