import Github from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import type { Provider } from 'next-auth/providers/index';
import type { Service } from '#lib/accounts/schema.ts';
import { env } from '#lib/platform/env.ts';

/** Services that this shop has credentials for. */
export function openServices(): Service[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? (['github'] as const) : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? (['google'] as const) : []),
  ];
}

/**
 * Both hand over an address only if they vouch for it, and `getUserByEmail` knows only confirmed addresses: so an identity
 * may be linked with the account of the same address (decision 15), which next-auth calls dangerous for good reason.
 */
export function serviceProviders(): Provider[] {
  const make = { github, google };
  return openServices().map((service) => make[service]());
}

type Mailbox = { email: string; primary: boolean; verified: boolean };

function github() {
  const { GITHUB_ID = '', GITHUB_SECRET = '', GITHUB_URL } = env();
  const base = GITHUB_URL.replace(/\/$/, '');
  const api = base === 'https://github.com' ? 'https://api.github.com' : `${base}/api/v3`;
  return Github({
    clientId: GITHUB_ID,
    clientSecret: GITHUB_SECRET,
    issuer: `${base}/login/oauth`,
    authorization: { url: `${base}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${base}/login/oauth/access_token`,
    userinfo: {
      url: `${api}/user`,
      async request({ tokens }) {
        const ask = async (path: string) => {
          const headers = { authorization: `Bearer ${tokens.access_token}`, accept: 'application/vnd.github+json' };
          const response = await fetch(`${api}${path}`, { headers, signal: AbortSignal.timeout(10_000) });
          if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}`);
          return response.json();
        };
        const [profile, mailboxes] = await Promise.all([ask('/user'), ask('/user/emails') as Promise<Mailbox[]>]);
        // The address of a profile is a text like any other; this list tells which ones are confirmed.
        return { ...profile, email: mailboxes.find(({ primary, verified }) => primary && verified)?.email ?? null };
      },
    },
    allowDangerousEmailAccountLinking: true,
  });
}

function google() {
  const { GOOGLE_ID = '', GOOGLE_SECRET = '', GOOGLE_ISSUER } = env();
  return Google({
    clientId: GOOGLE_ID,
    clientSecret: GOOGLE_SECRET,
    wellKnown: `${GOOGLE_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    profile: ({ sub, name, email, email_verified }) => ({ id: sub, name, email: email_verified ? email : null }),
    allowDangerousEmailAccountLinking: true,
  });
}
