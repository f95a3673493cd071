import { finishProof } from './finish-proof.ts';

/** Draws the proof of a cake that waits for it. May run twice, even at once. */
export async function drawProof(cakeId: string): Promise<void> {
  await finishProof(cakeId);
}
