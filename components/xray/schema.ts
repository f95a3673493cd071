/** What `/api/xray` answers of a page. Pure. */
export type XRay = {
  /** Null if nobody bakes it ahead, or nobody remembers. */
  baked: {
    /** Milliseconds of the epoch. */
    at: number;
    by: string;
    why: string;
    because: string;
    ms: number;
    objects: { id: string; from: string }[];
  } | null;
  /** Where docs/ is to be read; null if the clones serve it themselves, as plain text. */
  docs: string | null;
};
