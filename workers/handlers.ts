import { deleteAvatarFiles, resizeAvatar } from '#lib/accounts/avatars.ts';
import { sweepPublications, turnOffers } from '#lib/catalog/clockwork.ts';
import type { JobName, JobPayload } from '#lib/platform/queue/jobs.ts';
import { sweepUnconfirmed } from '#lib/privacy/sweep-unconfirmed.ts';
import { handleMailSend } from './handlers/mail-send.ts';
import { handlePageWarm } from './handlers/page-warm.ts';
import { handleProductPublish } from './handlers/product-publish.ts';

/** What a handler may know of its job besides the payload. Times are milliseconds of the epoch. */
type JobContext = { jobId: string; enqueuedAt: number };
export type Handler<N extends JobName> = (payload: JobPayload<N>, context: JobContext) => Promise<unknown>;

/** One handler for every job; a missing one does not compile. */
export const handlers: { [N in JobName]: Handler<N> } = {
  'product.publish': handleProductPublish,
  'page.warm': handlePageWarm,
  'offers.turn': turnOffers,
  'publications.sweep': sweepPublications,
  'mail.send': handleMailSend,
  'avatar.resize': ({ avatarId }) => resizeAvatar(avatarId),
  'avatar.remove': ({ avatarId }) => deleteAvatarFiles(avatarId),
  'accounts.sweep': sweepUnconfirmed,
};
