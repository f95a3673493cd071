import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Layout } from './layout.ts';
import { writeAtomically } from './write.ts';

const names = ['databasePassword', 'replicationPassword', 'purgeToken', 'authSecret'] as const;
export type Secrets = Record<(typeof names)[number], string>;

/** The house's own random secrets, made at the first start; only its owner can read the file. */
export async function loadSecrets(layout: Layout): Promise<Secrets> {
  const known = await readFile(layout.secrets, 'utf8')
    .then((text) => JSON.parse(text) as Partial<Secrets>)
    .catch((): Partial<Secrets> => ({}));
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(24).toString('hex')]));
  if (names.some((name) => !known[name])) await writeAtomically(layout.secrets, JSON.stringify(secrets, null, 2));
  return secrets as Secrets;
}
