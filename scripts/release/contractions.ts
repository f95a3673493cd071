/**
 * What in a migration the release before could not live with: it takes away or changes what that one reads or writes. Such
 * a statement belongs into a later release, and says there why nobody needs it any more: `-- contract: <why>` above it.
 */
const contractions: readonly { what: string; pattern: RegExp }[] = [
  { what: 'drops a table', pattern: /\bDROP\s+TABLE\b/i },
  { what: 'drops a column', pattern: /\bDROP\s+COLUMN\b/i },
  { what: 'drops a type', pattern: /\bDROP\s+TYPE\b/i },
  { what: 'renames', pattern: /\bRENAME\s+(TO|COLUMN|VALUE|CONSTRAINT)\b/i },
  { what: 'changes a type', pattern: /\bALTER\s+COLUMN\b[^;,]*\bTYPE\b/i },
  { what: 'takes away a default', pattern: /\bALTER\s+COLUMN\b[^;,]*\bDROP\s+DEFAULT\b/i },
  { what: 'asks for a value that old code may not give', pattern: /\bSET\s+NOT\s+NULL\b/i },
  {
    what: 'adds a column that old code does not fill',
    pattern: /\bADD\s+COLUMN\b(?=[^;,]*\bNOT\s+NULL\b)(?![^;,]*\b(DEFAULT|GENERATED)\b)/i,
  },
];

/** What each such statement does, in the order of the file; none for one that only adds. */
export function findContractions(sql: string): string[] {
  return sql.split(';').flatMap((statement) => {
    const [comments, rest] = [statement.match(/^\s*--.*$/gm) ?? [], statement.replace(/^\s*--.*$/gm, '')];
    if (comments.some((line) => /--\s*contract:\s*\S/.test(line))) return [];
    return contractions.filter(({ pattern }) => pattern.test(rest)).map(({ what }) => what);
  });
}
