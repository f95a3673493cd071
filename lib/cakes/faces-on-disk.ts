import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#lib/platform/errors.ts';
import { remember } from '#lib/platform/remembered.ts';
import { type Face, type Faces, faceParts, faceWeights } from './design/faces.ts';
import { parseFace } from './design/parse-face.ts';
import { type FaceCode, faceCodes } from './design/schema.ts';

/**
 * The faces for inscriptions, read once per process from their npm packages.
 * @throws AppError unavailable (`face-missing`) when a file is missing or broken; the next call tries again
 */
export function loadFaces(): Promise<Faces> {
  const memory = remember('cakes.faces', (): { faces: Promise<Faces> | null } => ({ faces: null }));
  memory.faces ??= readFaces(packagesFolder()).catch((error: unknown) => {
    memory.faces = null;
    throw error;
  });
  return memory.faces;
}

/** From a folder that has the packages as npm lays them out. @throws AppError as `loadFaces` */
export async function readFaces(folder: string): Promise<Faces> {
  const faces = await Promise.all(faceCodes.map(async (code) => [code, await readFace(folder, code)] as const));
  return Object.fromEntries(faces) as Record<FaceCode, Face>;
}

async function readFace(folder: string, code: FaceCode): Promise<Face> {
  const names = faceParts.map((part) => `${code}/files/${code}-${part}-${faceWeights[code]}-normal.woff`);
  try {
    const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return parseFace(
      files.map(({ buffer, byteOffset, byteLength }) => buffer.slice(byteOffset, byteOffset + byteLength)),
    );
  } catch (error) {
    const message = `the face ${code} can't be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new AppError('unavailable', { message, reason: 'face-missing', cause: error });
  }
}

/** Every process of the shop runs in the project's folder; a bundler would not know where this module came from. */
function packagesFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource');
}
