import type { Locale } from '#lib/catalog/schema.ts';

/** What a server action answers. All texts are in the shopper's language. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      /** For the program: `invalid`, `conflict`, `rate-limited`, … and the exact reason. */
      code: string;
      reason: string;
      /** For the person. */
      message: string;
      /** By the name of the form's field. */
      fieldErrors: Record<string, string>;
    };

/** A server action as a component gets it: the language of the answer, then the input, which the action checks. */
export type Action<I, T = null> = (locale: Locale, input: I) => Promise<ActionResult<T>>;
