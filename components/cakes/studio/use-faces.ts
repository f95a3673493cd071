'use client';

import { useEffect, useState } from 'react';
import type { Faces } from '#lib/cakes/design/faces.ts';
import { loadFaces } from '../load-faces.ts';

const PAUSE = 3000;

/** The faces for inscriptions once they are here; what can't be fetched is asked for again. */
export function useFaces(): Faces | null {
  const [faces, setFaces] = useState<Faces | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const load = () =>
      loadFaces().then(
        (loaded) => {
          if (!isGone) setFaces(loaded);
        },
        () => {
          if (!isGone) timer = setTimeout(load, PAUSE);
        },
      );
    void load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return faces;
}
