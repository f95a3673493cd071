import { env } from './env.ts';

/** A page's whole address, for mails. */
export function siteAddress(path: string): string {
  return new URL(path, env().SITE_URL).href;
}
