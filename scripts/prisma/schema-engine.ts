#!/usr/bin/env node
/**
 * Stands in for Prisma's schema engine, a binary that Prisma would download. Speaks the same protocol (JSON-RPC, one
 * message a line, on stdin and stdout) and answers with the same engine compiled to WebAssembly.
 * The Prisma CLI starts it: see cli.ts.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { canConnect, createDatabase, describeFailure } from './check-database.ts';
import { openEngine } from './engine.ts';

interface Request {
  id: number;
  method?: string;
  params?: unknown;
}

type Engine = Record<string, (params: unknown) => Promise<unknown>>;

/** JSON-RPC error code with which the engine says that `data` describes the error. */
const KNOWN_ERROR = 4466;

/**
 * These compare with the schema that the migrations add up to, yet are given no shadow database to replay them in. They
 * find the schema in the engine's memory if `devDiagnostic` has just replayed the same migrations.
 */
const needsReplay = new Set(['evaluateDataLoss', 'createMigration']);

const { values: options, positionals } = parseArgs({
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string', default: '{}' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
  allowPositionals: true,
});
const { url = '' } = JSON.parse(options.datasource) as { url?: string };

/** Answers one request after another until stdin closes. */
async function serve(): Promise<never> {
  let engine: Engine | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line) as Request;
    if (!method) continue;
    try {
      engine ??= await open();
      send({ id, result: (await call(engine, method, params)) ?? null });
    } catch (error) {
      const { message, code } = error as Error & { code?: string };
      send({ id, error: { code: KNOWN_ERROR, message, data: { message, error_code: code, is_panic: false } } });
    }
  }
  process.exit();
}

async function open(): Promise<Engine> {
  const read = async (path: string): Promise<[string, string]> => [path, await readFile(path, 'utf8')];
  const datamodels = options.datamodels && (await Promise.all(options.datamodels.map(read)));
  return (await openEngine(url, { datamodels, log })) as unknown as Engine;
}

async function call(engine: Engine, method: string, params: unknown): Promise<unknown> {
  if (needsReplay.has(method)) await engine.devDiagnostic?.(params);
  const result = await engine[method === 'getDatabaseVersion' ? 'version' : method]?.(params);
  if (method === 'diff') {
    const { stdout } = result as { stdout: string | null };
    if (stdout) send({ id: 0, method: 'print', params: { content: stdout } });
  }
  return result;
}

function send(message: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The CLI runs these as commands of their own, before it serves itself. */
async function runCommand(command: string | undefined): Promise<void> {
  try {
    await (command === 'create-database' ? createDatabase(url) : canConnect(url));
  } catch (error) {
    log(describeFailure(error, url));
    process.exitCode = 1;
  }
}

if (positionals[0] === 'cli') await runCommand(positionals[1]);
else await serve();
