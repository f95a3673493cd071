import type { Metadata } from 'next';
import { translator } from '#components/i18n/translator.ts';
import { requireLocale } from './locale.ts';

type Room = 'account' | 'wishlist' | 'designs' | 'addresses' | 'security' | 'devices' | 'privacy';

/** The title of a page of the account; search engines have no business there. */
export async function accountMetadata(params: Promise<{ locale: string }>, room: Room): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'account');
  return { title: room === 'account' ? t('title') : t(`rooms.${room}`), robots: { index: false } };
}
