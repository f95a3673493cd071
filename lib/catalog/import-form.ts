/** An import as its pages show it. Pure. */
export type ImportLine = {
  id: string;
  fileName: string;
  userName: string;
  /** Null before somebody has said that it is to be applied. */
  appliedByName: string | null;
  status: 'checking' | 'checked' | 'applying' | 'applied' | 'failed';
  /** 0 until they have been counted. */
  rowCount: number;
  doneCount: number;
  newCount: number;
  changedCount: number;
  unchangedCount: number;
  refusedCount: number;
  createdAt: string;
  endedAt: string | null;
};
export type ImportView = ImportLine & {
  problems: { line: number; slug: string; column: string; reason: string; values: Record<string, string | number> }[];
};
