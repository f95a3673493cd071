import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Only these: what is asked for never becomes part of a path. */
const files = ['architecture.md', 'operations.md'] as const;

/** A chapter of the documentation as it is written, for who follows the X-ray's links and has no repository to look at. */
export async function GET(_request: Request, { params }: RouteContext<'/api/docs/[file]'>): Promise<Response> {
  const { file } = await params;
  const known = files.find((name) => name === file);
  const text = known && (await readFile(join(process.cwd(), 'docs', known), 'utf8').catch(() => null));
  return new Response(text ?? 'Not Found\n', {
    status: text ? 200 : 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
