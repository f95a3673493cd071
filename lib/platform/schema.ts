import { z } from 'zod';

/** What browser and machinery must agree on. Pure. */

/**
 * What somebody looks for, out of an address, where anything may stand: of several the first, cut at `most`, and without NUL, which
 * PostgreSQL keeps in no text. Nothing is an empty text.
 */
export const searchText = (most: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z
      .string()
      .transform((text) => text.replaceAll('\u0000', '').trim().slice(0, most))
      .catch(''),
  );

/** A day, `2026-12-24`, of this century. */
export const daySchema = z.iso.date().startsWith('20');

/** Of a picture that somebody sends: bytes of the file, and pixels that it unpacks into. */
export const UPLOAD_LIMITS = { bytes: 5_000_000, pixels: 50_000_000 } as const;
/** As a file picker wants them; what a file is, its content tells. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
