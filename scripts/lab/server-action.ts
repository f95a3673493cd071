import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../house/layout.ts';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** The id under which the present build answers a server action (`server-reference-manifest.json` of Next 16). */
export async function findServerAction(file: string, name: string): Promise<string> {
  const path = join(projectFolder, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const found = Object.entries(node).find(
    ([, { filename, exportedName }]) => filename === file && exportedName === name,
  );
  if (!found) throw new Error(`the build has no action ${name} of ${file}`);
  return found[0];
}

type Call = {
  origin: string;
  path: string;
  action: string;
  args: readonly unknown[];
  headers?: Record<string, string>;
  /** How long (ms) to wait for an answer. */
  patience?: number;
};

/** Calls a server action as Next's own client does, and answers what it returned, or the status in place of that. */
export async function callServerAction(call: Call): Promise<ActionAnswer> {
  const { origin, path, action, args, headers, patience = 60_000 } = call;
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {
      'next-action': action,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      origin,
      ...headers,
    },
    body: JSON.stringify(args),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  // An action's result stands as JSON in a line of React's answer.
  const result = text.split('\n').find((line) => /^\d+:\{"ok":/.test(line));
  if (!result) return { status: response.status, result: null };
  return { status: response.status, result: JSON.parse(result.slice(result.indexOf(':') + 1)) };
}

export type ActionAnswer = {
  status: number;
  result: {
    ok: boolean;
    code?: string;
    reason?: string;
    fieldErrors?: Record<string, string>;
    data?: Record<string, unknown> | null;
  } | null;
};
