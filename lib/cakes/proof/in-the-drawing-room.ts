/**
 * What runs in a drawing room: a task, an answer. It ends with the process that opened it. Everything that takes long is
 * done here, and nothing is kept: the other side stores what it gets.
 */
import sharp from 'sharp';
import { layOutInscription } from '../design/inscription.ts';
import { checkDesign } from '../design/rules.ts';
import { loadFaces } from '../faces-on-disk.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import { renderPicture } from './render-picture.ts';
import type { Reply, Request } from './tasks.ts';

// One proof at a time, whose pictures are all different: neither threads nor a cache would help, and both take memory.
sharp.concurrency(1);
sharp.cache(false);

process.on('message', (request: Request) => {
  answer(request).then(
    (value) => reply({ answer: value }),
    (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

function reply(message: Reply): void {
  process.send?.(message);
}

async function answer({ task, ask }: Request): Promise<unknown> {
  const faces = await loadFaces();
  switch (task) {
    case 'check': {
      const [violation] = checkDesign(ask.design, layOutInscription(ask.design, faces));
      return violation?.reason ?? null;
    }
    case 'picture':
      return renderPicture(ask, faces);
    case 'sheet':
      return writeSheet(ask, faces);
  }
}
