import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import tracer from 'next/dist/compiled/@vercel/nft/index.js';
import { projectFolder } from '../house/layout.ts';

/** Every file, from the project's folder on, that these programs can come to need: their own and their packages'. */
export async function traceFiles(programs: readonly string[]): Promise<string[]> {
  const { fileList } = await tracer.nodeFileTrace(programs, {
    base: projectFolder,
    processCwd: projectFolder,
    conditions: ['node', 'import', 'default'],
    ts: true,
    mixedModules: true,
    readFile: readSource,
  });
  return [...fileList].sort();
}

/** The tracer reads JavaScript; null where there is no file, as it asks. */
async function readSource(file: string): Promise<string | Buffer | null> {
  try {
    const content = await readFile(file);
    return extname(file) === '.ts' ? stripTypeScriptTypes(content.toString()) : content;
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
