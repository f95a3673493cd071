import type { Locale } from '#lib/catalog/schema.ts';
import errors from '../../messages/errors.json';

/** A file larger than this (bytes) is made smaller before it is sent: telephones take pictures of many megabytes. */
const LARGE = 1_500_000;
/** Longest side (pixels) that the shop keeps. */
const LONGEST_SIDE = 2000;
/** Pauses (ms) before a file that got no answer is sent again. One too many is thrown away after a day. */
const PAUSES = [300, 1200];

type Sent<T> = ({ ok: true; id: string; color: string } & T) | { ok: false; message: string };

/** Sends a picture to an address of the shop's that takes such, made smaller if need be. Never throws. */
export async function sendPicture<T = unknown>(file: File, address: string, locale: Locale): Promise<Sent<T>> {
  const body = await shrink(file).catch(() => file);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(`${address}?locale=${locale}`, { method: 'POST', body });
      return (await response.json()) as Sent<T>;
    } catch {
      const pause = PAUSES[attempt];
      if (pause === undefined) return { ok: false, message: errors[locale].unreachable };
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** @throws if the browser can't read it: then the shop may */
async function shrink(file: File): Promise<Blob> {
  if (file.size < LARGE) return file;
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}
