/**
 * What in a migration the release before could not live with: it takes away or changes what that one reads or writes. Such
 * a statement belongs into a later release, and says there why nobody needs it any more: `-- contract: <why>` above it.
 */
const contractions: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'drops what it may read',
    pattern: /\bDROP\s+(TABLE|TYPE|VIEW|MATERIALIZED\s+VIEW|FUNCTION|TRIGGER|SEQUENCE)\b/i,
  },
  {
    what: 'drops a column',
    pattern:
      /\bALTER\s+TABLE\b.*?\bDROP\s+(COLUMN\s+)?(IF\s+EXISTS\s+)?(?!CONSTRAINT\b|DEFAULT\b|NOT\b|EXPRESSION\b|IDENTITY\b)["\w]/is,
  },
  { what: 'renames', pattern: /\bALTER\b.*?\bRENAME\b/is },
  { what: 'changes a type', pattern: /\bALTER\s+(COLUMN\s+)?("[^"]+"|\w+)\s+(SET\s+DATA\s+)?TYPE\b/i },
  { what: 'takes away a default', pattern: /\bALTER\s+(COLUMN\s+)?("[^"]+"|\w+)\s+DROP\s+DEFAULT\b/i },
  { what: 'asks for a value that old code may not give', pattern: /\bSET\s+NOT\s+NULL\b/i },
  {
    what: 'adds a column that old code does not fill',
    pattern:
      /\bADD\s+(COLUMN\s+)?(IF\s+NOT\s+EXISTS\s+)?(?!CONSTRAINT\b|CHECK\b|UNIQUE\b|FOREIGN\b|PRIMARY\b)["\w][^,]*\bNOT\s+NULL\b(?<!\b(DEFAULT|GENERATED)\b[^,]*)(?![^,]*\b(DEFAULT|GENERATED)\b)/i,
  },
  {
    what: 'asks for what old code may not keep to',
    pattern: /\bADD\s+(CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY)\b|\bCREATE\s+UNIQUE\s+INDEX\b/i,
  },
];

/** What each such statement does, in the order of the file; none for one that only adds. A new table is nobody's yet. */
export function findContractions(sql: string): string[] {
  const fresh = [...sql.matchAll(/\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?/gi)].map(([, name]) => name);
  return sql.split(';').flatMap((statement) => {
    const [comments, rest] = [statement.match(/^\s*--.*$/gm) ?? [], statement.replace(/^\s*--.*$/gm, '')];
    if (comments.some((line) => /--\s*contract:\s*\S/.test(line))) return [];
    const [, table] = /\b(?:ALTER\s+TABLE(?:\s+ONLY)?|INDEX\b.*?\bON)\s+"?(\w+)"?/is.exec(rest) ?? [];
    if (table && fresh.includes(table)) return [];
    // What stands in brackets, as in numeric(10,2), is no clause of its own.
    const plain = rest.replace(/\([^()]*\)/g, '');
    return contractions.filter(({ pattern }) => pattern.test(plain)).map(({ what }) => what);
  });
}
