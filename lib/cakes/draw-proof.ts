import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import { deleteFolder, putObject } from '#lib/platform/storage/objects.ts';
import { type View, views } from './design/schema.ts';
import { type CakeToDraw, findCakeToDraw, isCancelled } from './find-cake-to-draw.ts';
import { finishProof } from './finish-proof.ts';
import { notePace } from './pace.ts';
import { cakeFolder, proofKey, proofWidths, sheetKey } from './paths.ts';
import { type DrawingRoom, openDrawingRoom } from './proof/drawing-room.ts';
import { noteProgress } from './proof/note-progress.ts';
import { watchCake } from './proof/watch-cake.ts';

/** How far (%) a proof is once a part of it is stored. */
const percents = { layout: 10, table: 35, front: 60, top: 80, sheet: 95 } as const;

/**
 * Draws the proof of a cake that waits for it, and stores it: its views, then the baker's print-out. May run twice, even at
 * once: files of the same name are the same, and only one comes to the end. Ends within a second once the cake is
 * cancelled, and leaves nothing of it behind.
 * @throws AppError `invalid` for a cake that nobody can bake, and whatever else goes wrong: then it is tried again
 */
export async function drawProof(cakeId: string, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const cake = await findCakeToDraw(cakeId);
  const watch = watchCake(cakeId);
  try {
    if (cake) {
      await noteNewTry(cakeId);
      await draw(cake, AbortSignal.any([signal, watch.signal]));
      await finishProof(cakeId);
      await notePace(storeRedis(), (performance.now() - started) / 1000);
    }
  } catch (error) {
    if (!watch.signal.aborted) throw error;
  } finally {
    watch.stop();
  }
  if (await isCancelled(cakeId)) await deleteFolder(cakeFolder(cakeId));
}

/** It lay among the dead, and was sent again. */
async function noteNewTry(cakeId: string): Promise<void> {
  await db().cake.updateMany({ where: { id: cakeId, proofFailedAt: { not: null } }, data: { proofFailedAt: null } });
}

async function draw(cake: CakeToDraw, signal: AbortSignal): Promise<void> {
  const room = openDrawingRoom(signal);
  const isStored = (percent: number, drawn: readonly View[], hasSheet = false) => {
    signal.throwIfAborted();
    const [width] = proofWidths;
    const pictures = drawn.map((view) => ({ view, width, height: width }));
    return noteProgress(cake, { percent, proof: { pictures, hasSheet } });
  };
  try {
    const forbidden = await room.ask('check', cake);
    if (forbidden) throw new AppError('invalid', { message: `no cake can be baked like that: ${forbidden}` });
    await isStored(percents.layout, []);
    for (const [at, view] of views.entries()) {
      await storePicture(cake, view, room);
      await isStored(percents[view], views.slice(0, at + 1));
    }
    await putObject(sheetKey(cake.id), Buffer.from(await room.ask('sheet', cake.sheet)), 'application/pdf');
    await isStored(percents.sheet, views, true);
  } finally {
    room.close();
  }
}

async function storePicture({ id, design }: CakeToDraw, view: View, room: DrawingRoom): Promise<void> {
  const pictures = await room.ask('picture', { design, view });
  for (const width of proofWidths) {
    const picture = pictures.find((one) => one.width === width);
    if (!picture) throw new Error(`the drawing room made no picture ${width} wide`);
    await putObject(proofKey(id, view, width), Buffer.from(picture.bytes), 'image/webp');
  }
}
