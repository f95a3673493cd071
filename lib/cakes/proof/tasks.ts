import type { CakeDesign, View } from '../design/schema.ts';
import type { Sheet } from '../sheet/schema.ts';

/** What the drawing room can be asked for, and what it answers. Between processes, so plain values and bytes. */
export type Tasks = {
  /** Lays the inscription out, and says what of the rules forbids this cake; null if nothing does. */
  check: { ask: { design: CakeDesign }; answer: string | null };
  /** A view in all the widths in which it is kept, WebP. */
  picture: { ask: { design: CakeDesign; view: View }; answer: { width: number; bytes: Uint8Array }[] };
  /** The baker's print-out, PDF. */
  sheet: { ask: Sheet; answer: Uint8Array };
};
export type TaskName = keyof Tasks;
export type Request = { [N in TaskName]: { task: N; ask: Tasks[N]['ask'] } }[TaskName];
export type Reply = { answer: unknown } | { error: string };
