import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../house/layout.ts';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** The id under which the present build answers a server action (`server-reference-manifest.json` of Next 16). */
export async function findServerAction(file: string, name: string): Promise<string> {
  const path = join(projectFolder, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const found = Object.entries(node).find(
    ([, { filename, exportedName }]) => filename === file && exportedName === name,
  );
  if (!found) throw new Error(`the build has no action ${name} of ${file}`);
  return found[0];
}
