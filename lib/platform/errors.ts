/**
 * What goes wrong in the bakery's own terms. `message` is for the log. People are told the text that `reason` names
 * (`problems` in messages/, in their language, with `values` filled in), beside the `field` of the form it is about.
 * Edges translate it: an action into a result, a route into a status, a worker into a retry or an end.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly values: ErrorValues;
  readonly field: string | null;

  constructor(code: ErrorCode, { message, reason, values, field, cause }: ErrorDetails) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = reason ?? code;
    this.values = values ?? {};
    this.field = field ?? null;
  }
}

/** A text in every language of the shop stands for itself in the reader's. */
type ErrorValues = Readonly<Record<string, string | number | { en: string; fr: string }>>;
type ErrorDetails = { message: string; reason?: string; values?: ErrorValues; field?: string; cause?: unknown };

/** Each with the status that a route answers it with. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'rate-limited': 429,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof statusOf;
