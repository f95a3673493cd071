import { deleteAvatarFiles, resizeAvatar } from '#lib/accounts/avatars.ts';
import { drawProof } from '#lib/cakes/draw-proof.ts';
import { cakeFolder } from '#lib/cakes/paths.ts';
import { sweepProofs } from '#lib/cakes/sweep-proofs.ts';
import { sweepPublications, turnOffers } from '#lib/catalog/clockwork.ts';
import { runImport } from '#lib/catalog/csv/run-import.ts';
import { publishProducts } from '#lib/catalog/publish-product.ts';
import { eraseUpload, resizeUpload, sweepProductUploads } from '#lib/catalog/uploads.ts';
import { openSlots } from '#lib/checkout/slots.ts';
import { countFigures } from '#lib/figures/count-figures.ts';
import { clearBoughtCart } from '#lib/orders/clear-bought-cart.ts';
import { pushOrderNews } from '#lib/orders/push-order-news.ts';
import { releaseWhatRanOut } from '#lib/orders/release-what-ran-out.ts';
import { sendRefund, sendRefundsOf } from '#lib/orders/send-refund.ts';
import { sendWebhook } from '#lib/payments/test-till/webhook.ts';
import type { JobName, JobPayload } from '#lib/platform/queue/jobs.ts';
import { deleteFolder } from '#lib/platform/storage/objects.ts';
import { sweepUnconfirmed } from '#lib/privacy/sweep-unconfirmed.ts';
import { sweepPhotos } from '#lib/reviews/photos.ts';
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
  'products.publish': ({ productIds }) => publishProducts(productIds),
  'page.warm': handlePageWarm,
  'offers.turn': turnOffers,
  'publications.sweep': sweepPublications,
  'order.placed': ({ orderId }) => clearBoughtCart(orderId),
  'payment.refund': (asked) => ('refundId' in asked ? sendRefund(asked.refundId) : sendRefundsOf(asked.paymentId)),
  'till.notify': sendWebhook,
  'holds.release': () => releaseWhatRanOut(new Date()),
  'slots.open': () => openSlots(new Date()),
  'mail.send': handleMailSend,
  'photo.resize': ({ pictureId }) => resizeUpload(pictureId),
  'photo.erase': ({ pictureId }) => eraseUpload(pictureId),
  'photos.sweep': async () => (await sweepPhotos()) + (await sweepProductUploads()),
  'avatar.resize': ({ avatarId }) => resizeAvatar(avatarId),
  'avatar.remove': ({ avatarId }) => deleteAvatarFiles(avatarId),
  'accounts.sweep': sweepUnconfirmed,
  'news.push': ({ recipients, news }) => pushOrderNews(recipients, news),
  'cake.proof': ({ cakeId }, { signal }) => drawProof(cakeId, signal),
  'cake.erase': ({ cakeId }) => deleteFolder(cakeFolder(cakeId)),
  'figures.count': (_payload, { signal }) => countFigures(signal),
  'products.import': ({ importId }, { signal }) => runImport(importId, signal),
  'proofs.sweep': () => sweepProofs(new Date()),
};
