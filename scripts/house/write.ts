import { rename, writeFile } from 'node:fs/promises';

/** Readers see the old file or the new one, never half of it; nobody but the owner can read it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}
