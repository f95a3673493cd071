import { currentActor } from '#lib/platform/audit/actor.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { lockOrder } from '../lock-order.ts';
import { tellChange } from '../tell-change.ts';

/**
 * Adds to what the staff note of an order for each other. Nothing of it is changed later. `noteId` is made by the form: sent again,
 * it is the same note. @throws AppError `conflict` if the id was of another, `not-found`
 */
export async function addNote({
  orderId,
  noteId,
  text,
}: {
  orderId: string;
  noteId: string;
  text: string;
}): Promise<void> {
  const actor = currentActor();
  await db().$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const known = await tx.orderNote.findUnique({ where: { id: noteId } });
    if (known?.orderId === orderId && known.text === text) return;
    if (known) throw new AppError('conflict', { message: `${noteId} is another note` });
    const author = actor.kind === 'user' ? { authorId: actor.id, authorName: actor.name } : {};
    await tx.orderNote.create({ data: { id: noteId, orderId, text, ...author } });
    // Only that it was: the note goes once its customer leaves, and the log keeps all it has.
    await record(tx, { action: 'order.note', subject: order.number, after: { noteId } });
    await tellChange(tx, order, `note:${noteId}`, { isForStaff: true });
  });
}
