import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { type Context, Hono } from 'hono';
import { enginePaths } from '#lib/engine/paths.ts';
import { queueNames } from '#lib/platform/queue/dead-letters.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { remember } from '#lib/platform/remembered.ts';

const HEADERS = {
  'cache-control': 'private, no-store',
  // The board's page asks a stranger for its fonts; it is not let.
  'content-security-policy': [
    ...["default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "base-uri 'self'"],
    ...["form-action 'none'", "frame-ancestors 'none'"],
  ].join('; '),
};
const STRANGERS_FONTS = /<link href="https:\/\/fonts\.googleapis\.com[^>]*>/;

/**
 * Buttons of what `actOnBoard` refuses, told by their icons: the board itself can hide all or none of them (`readOnlyMode`). Of a job, what
 * can be edited but not retried is one that has not run.
 */
const REFUSED = [
  // A queue's menu: add a job, empty, obliterate.
  '[role="menuitem"]:has(.lucide-plus, .lucide-trash-2, .lucide-ban)',
  // A job: all but retry, promote and clean.
  '[class^="jobActions-"] > li:not(:has(.lucide-refresh-cw, .lucide-corner-up-left, .lucide-trash-2))',
  // A job that has not run: clean.
  '[class^="jobActions-"]:has(.lucide-pencil):not(:has(.lucide-refresh-cw)) > li:has(.lucide-trash-2)',
  // All that is delayed: clean.
  '[class^="queueActions-"]:has(.lucide-corner-up-left) > li:has(.lucide-trash-2)',
  // A schedule: everything.
  '[class^="actionsCell-"] button',
];
const HIDING = `<style>${REFUSED.join(',')}{display:none}</style>`;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Bull Board's answer to a request, whoever asks: its caller has looked. Nothing of it is kept by any cache. */
export async function askBoard(request: Request): Promise<Response> {
  const answer = await remember('queue-board', createBoard).fetch(request);
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const isPage = headers.get('content-type')?.startsWith('text/html');
  const body = isPage
    ? (await answer.text()).replace(STRANGERS_FONTS, '').replace('</head>', `${HIDING}</head>`)
    : answer.body;
  return new Response(body, { status: answer.status, headers });
}

function createBoard(): Hono {
  // Its type names the file servers of several runtimes; it calls whichever it is given with these options.
  const adapter = new HonoAdapter(serveFiles as never);
  adapter.setBasePath(enginePaths.board);
  createBullBoard({
    queues: queueNames.map((name) => new BullAdapter(queue(name))),
    serverAdapter: adapter,
    options: {
      uiConfig: {
        boardTitle: 'Levain',
        miscLinks: [
          { text: 'Engine room', url: enginePaths.room('en') },
          { text: 'Salle des machines', url: enginePaths.room('fr') },
        ],
      },
    },
  });
  return new Hono().route(enginePaths.board, adapter.registerPlugin());
}

type FileOptions = { root: string; rewriteRequestPath: (path: string) => string };

/** The board's own scripts, styles and texts. */
function serveFiles({ root, rewriteRequestPath }: FileOptions) {
  const folder = resolve(root);
  return async (context: Context) => {
    const file = resolve(folder, `.${decodeURIComponent(rewriteRequestPath(context.req.path))}`);
    const type = types[extname(file)];
    const body =
      type && file.startsWith(folder + sep) ? await readFile(/* turbopackIgnore: true */ file).catch(() => null) : null;
    return body && type ? context.body(new Uint8Array(body), 200, { 'content-type': type }) : context.notFound();
  };
}
