import { type CakeDesign, cakeDesignSchema } from './schema.ts';

/** In front of a code: how it is written. Another way gets another letter, and the old one stays readable. */
const VERSION = 'a';
const LONGEST = 2000;

/** A design as a part of an address: base64url of its JSON. The same design has the same code. @throws ZodError */
export function encodeDesign(design: CakeDesign): string {
  const bytes = new TextEncoder().encode(JSON.stringify(cakeDesignSchema.parse(design)));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return VERSION + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The design of a code; null for anything that is none. Whether it can be baked is for the rules to say. */
export function decodeDesign(code: string): CakeDesign | null {
  if (!code.startsWith(VERSION) || code.length > LONGEST) return null;
  try {
    const base64 = code.slice(1).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return cakeDesignSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
