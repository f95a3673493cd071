import type { NextRequest } from 'next/server';
import { decodeDesign } from '#lib/cakes/design/code.ts';
import { drawCake } from '#lib/cakes/design/draw.ts';
import { viewSchema } from '#lib/cakes/design/schema.ts';
import { isWrittenOn } from '#lib/cakes/design/text.ts';
import { loadFaces } from '#lib/cakes/faces-on-disk.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

/**
 * The picture of a design, which its address holds as a whole. Only browsers keep it: what is written on a cake is
 * nobody else's business.
 */
export async function GET({ nextUrl }: NextRequest, { params }: Context): Promise<Response> {
  const design = decodeDesign((await params).code);
  const view = viewSchema.safeParse(nextUrl.searchParams.get('view') ?? 'table');
  if (!design || !view.success) return refuse(404);
  try {
    const faces = isWrittenOn(design) ? await loadFaces() : null;
    return new Response(drawCake(design, { faces, view: view.data }), {
      headers: {
        'content-type': 'image/svg+xml',
        'cache-control': 'private, max-age=31536000, immutable',
        // Opened by itself it is a document of the shop's own site: it may do nothing.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  } catch (error) {
    log().error({ error: error instanceof Error ? error.message : String(error) }, 'a cake could not be drawn');
    return refuse(error instanceof AppError ? statusOf[error.code] : 500);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
