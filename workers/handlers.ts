import { deleteAvatarFiles, resizeAvatar } from '#lib/accounts/avatars.ts';
import { drawProof } from '#lib/cakes/draw-proof.ts';
import { cakeFolder } from '#lib/cakes/paths.ts';
import { sweepProofs } from '#lib/cakes/sweep-proofs.ts';
import { sweepPublications, turnOffers } from '#lib/catalog/clockwork.ts';
import { openSlots } from '#lib/checkout/slots.ts';
import { clearBoughtCart } from '#lib/orders/clear-bought-cart.ts';
import { pushOrderNews } from '#lib/orders/push-order-news.ts';
import { refundPayment } from '#lib/orders/refund-payment.ts';
import { releaseWhatRanOut } from '#lib/orders/release-what-ran-out.ts';
import { sendWebhook } from '#lib/payments/test-till/webhook.ts';
import type { JobName, JobPayload } from '#lib/platform/queue/jobs.ts';
import { deleteFolder } from '#lib/platform/storage/objects.ts';
import { sweepUnconfirmed } from '#lib/privacy/sweep-unconfirmed.ts';
import { erasePhoto, resizePhoto, sweepPhotos } from '#lib/reviews/photos.ts';
import { handleMailSend } from './handlers/mail-send.ts';
import { handlePageWarm } from './handlers/page-warm.ts';
import { handleProductPublish } from './handlers/product-publish.ts';

/**
 * What a handler may know of its job besides the payload. Times are milliseconds of the epoch; when the signal says that the
 * time is up, a handler stops its work.
 */
export type JobContext = { jobId: string; enqueuedAt: number; signal: AbortSignal };
export type Handler<N extends JobName> = (payload: JobPayload<N>, context: JobContext) => Promise<unknown>;

/** One handler for every job; a missing one does not compile. */
export const handlers: { [N in JobName]: Handler<N> } = {
  'product.publish': handleProductPublish,
  'page.warm': handlePageWarm,
  'offers.turn': turnOffers,
  'publications.sweep': sweepPublications,
  'order.placed': ({ orderId }) => clearBoughtCart(orderId),
  'payment.refund': ({ paymentId }) => refundPayment(paymentId),
  'till.notify': sendWebhook,
  'holds.release': () => releaseWhatRanOut(new Date()),
  'slots.open': () => openSlots(new Date()),
  'mail.send': handleMailSend,
  'photo.resize': ({ pictureId }) => resizePhoto(pictureId),
  'photo.erase': ({ pictureId }) => erasePhoto(pictureId),
  'photos.sweep': sweepPhotos,
  'avatar.resize': ({ avatarId }) => resizeAvatar(avatarId),
  'avatar.remove': ({ avatarId }) => deleteAvatarFiles(avatarId),
  'accounts.sweep': sweepUnconfirmed,
  'news.push': ({ recipients, news }) => pushOrderNews(recipients, news),
  'cake.proof': ({ cakeId }, { signal }) => drawProof(cakeId, signal),
  'cake.erase': ({ cakeId }) => deleteFolder(cakeFolder(cakeId)),
  'proofs.sweep': () => sweepProofs(new Date()),
};
