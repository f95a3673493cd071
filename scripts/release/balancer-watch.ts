/** What the balancer has seen of one clone since it was started: `/;csv` of its statistics (HAProxy's management guide, 9.1). */
export type Seen = { isTaken: boolean; answers: number; failures: number };

/** @throws if the balancer does not answer, or knows no such clone */
export async function lookAtClone(statsUrl: string, name: string): Promise<Seen> {
  const response = await fetch(`${statsUrl}/;csv`, { signal: AbortSignal.timeout(2000) });
  const seen = readSeen(await response.text(), name);
  if (!seen) throw new Error(`the balancer knows no clone ${name}`);
  return seen;
}

/** Failures are answers of the 500s, connections that broke, and answers that did not come. */
export function readSeen(csv: string, name: string): Seen | null {
  const [head = '', ...lines] = csv.replace(/^# /, '').split('\n');
  const columns = head.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
  const row = rows.find(({ pxname, svname }) => pxname === 'web' && svname === name);
  if (!row) return null;
  return {
    isTaken: row.status?.startsWith('UP') ?? false,
    answers: Number(row.hrsp_2xx) + Number(row.hrsp_3xx) + Number(row.hrsp_4xx) + Number(row.hrsp_5xx),
    failures: Number(row.hrsp_5xx) + Number(row.econ) + Number(row.eresp),
  };
}

/** So many (of all answers) are no accident any more; a single one may be. */
const MOST_FAILURES = 0.01;
const FEW = 3;

/** What is wrong with how a clone answered between two looks; null if nothing is. */
export function judgeClone(before: Seen, after: Seen): string | null {
  const answers = after.answers - before.answers;
  const failures = after.failures - before.failures;
  if (failures < FEW || failures <= answers * MOST_FAILURES) return null;
  return `${failures} of its ${answers} answers failed`;
}
