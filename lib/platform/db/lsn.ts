/** A position in PostgreSQL's write-ahead log, as text: `16/B374D848`. */
export type Lsn = `${string}/${string}`;

/** True if `position` lies at or behind `fence`. @throws on a text that is no position */
export function isAtLeast(position: Lsn, fence: Lsn): boolean {
  return toBigInt(position) >= toBigInt(fence);
}

function toBigInt(lsn: Lsn): bigint {
  const match = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(lsn);
  if (!match) throw new Error(`not a log position: ${lsn}`);
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`);
}
