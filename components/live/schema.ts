import type { News } from '#lib/notifications/schema.ts';

/** Shapes of what the clones answer about news; `N` is what a stream tells that tells something else. */
export type HeardNews<N = News> = { id: string; news: N };
export type RecentNews<N = News> = {
  events: HeardNews<N>[];
  /** Ask on from here. */
  at: string;
  /** Something was missed for good: read everything anew. */
  isReset: boolean;
};
export type BellNews = { items: HeardNews[]; readUpTo: string };
/** Where the reader's own news stands; null if there is none yet. */
export type LiveState = { after: string; unread: number } | null;
