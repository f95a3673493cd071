import type { Face, Faces } from '#lib/cakes/design/faces.ts';
import { type FaceCode, faceCodes } from '#lib/cakes/design/schema.ts';

/** Addresses by which the bundler finds the files: immutable, and fetched only when somebody designs a cake. */
const files: Record<FaceCode, readonly [URL, URL]> = {
  pacifico: [
    new URL('../../node_modules/@fontsource/pacifico/files/pacifico-latin-400-normal.woff', import.meta.url),
    new URL('../../node_modules/@fontsource/pacifico/files/pacifico-latin-ext-400-normal.woff', import.meta.url),
  ],
  'dancing-script': [
    new URL(
      '../../node_modules/@fontsource/dancing-script/files/dancing-script-latin-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../node_modules/@fontsource/dancing-script/files/dancing-script-latin-ext-700-normal.woff',
      import.meta.url,
    ),
  ],
  'great-vibes': [
    new URL('../../node_modules/@fontsource/great-vibes/files/great-vibes-latin-400-normal.woff', import.meta.url),
    new URL('../../node_modules/@fontsource/great-vibes/files/great-vibes-latin-ext-400-normal.woff', import.meta.url),
  ],
  caveat: [
    new URL('../../node_modules/@fontsource/caveat/files/caveat-latin-700-normal.woff', import.meta.url),
    new URL('../../node_modules/@fontsource/caveat/files/caveat-latin-ext-700-normal.woff', import.meta.url),
  ],
};

let faces: Promise<Faces> | null = null;

/** The faces for inscriptions, fetched once per page. After a failure the next call tries again. @throws Error */
export function loadFaces(): Promise<Faces> {
  faces ??= fetchFaces().catch((error: unknown) => {
    faces = null;
    throw error;
  });
  return faces;
}

async function fetchFaces(): Promise<Faces> {
  // The font parser comes along with the letters, not with the page.
  const [{ parseFace }, ...parts] = await Promise.all([
    import('#lib/cakes/design/parse-face.ts'),
    ...faceCodes.map((code) => Promise.all(files[code].map(fetchFile))),
  ]);
  return Object.fromEntries(faceCodes.map((code, at) => [code, parseFace(parts[at] ?? [])])) as Record<FaceCode, Face>;
}

async function fetchFile(address: URL): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answers ${response.status}`);
  return response.arrayBuffer();
}
