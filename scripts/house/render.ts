import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './layout.ts';

/**
 * Fills the `${NAME}` placeholders of a file in docker/, as `envsubst` does in the containers.
 * @throws Error when a value is missing
 */
export async function renderTemplate(file: string, values: Record<string, string>): Promise<string> {
  const text = await readFile(join(projectFolder, 'docker', file), 'utf8');
  return text.replace(/\$\{([A-Z][A-Z0-9_]*)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`docker/${file} wants a value for ${name}`);
    return value;
  });
}
