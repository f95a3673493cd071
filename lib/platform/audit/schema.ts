import { z } from 'zod';
import { daySchema, searchText } from '../schema.ts';

/** The audit log as the owner reads it. Pure. */

/** What is looked for in the log, out of an address: what makes no sense is left out. Days are the bakery's own. */
const one = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema.optional().catch(undefined));
export const auditFilterSchema = z.object({
  /** The beginning of a name, or `command`, or `shop`. */
  actor: searchText(80),
  action: one(z.string().regex(/^[a-z-]+(\.[a-z-]+)?$/)),
  subject: searchText(120),
  from: one(daySchema),
  to: one(daySchema),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export type AuditLine = {
  id: string;
  at: string;
  actor: { kind: string; id: string | null; name: string };
  action: string;
  subject: string;
  /** Of a subject that is somebody with an account, and still has it. */
  subjectName: string | null;
  /** What differs, by name: was and is, as they are kept. */
  changes: { name: string; before: unknown; after: unknown }[];
};
