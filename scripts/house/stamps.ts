import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeAtomically } from './write.ts';

/** A stamp is a small file that says what a step was last done with, so that the same need not be done again. */
export async function readStamp(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

export async function writeStamp(file: string, text: string): Promise<void> {
  await writeAtomically(file, text);
}

export function fingerprint(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
