/** What browser and machinery must agree on. Pure. */

/** Of a picture that somebody sends: bytes of the file, and pixels that it unpacks into. */
export const UPLOAD_LIMITS = { bytes: 5_000_000, pixels: 50_000_000 } as const;
/** As a file picker wants them; what a file is, its content tells. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
