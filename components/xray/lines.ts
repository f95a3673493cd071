import { fill } from '#components/i18n/fill.ts';
import type texts from '../../messages/xray.json';
import type { Chapter } from './chapters.ts';
import type { Answered } from './how-it-came.ts';
import type { XRay } from './schema.ts';

type Texts = (typeof texts)['en'];
export type Line = { chapter: Exclude<Chapter, 'live'>; value: string; title?: string };

/** What the X-ray says of a page, line by line. */
export function linesOf(
  { answered, xray }: { answered: Answered; xray: XRay },
  { t, formatTime }: { t: Texts; formatTime: (at: number) => string },
): Line[] {
  const { edge, clone, age } = answered;
  const { baked } = xray;
  const isKept = edge !== 'pass';
  const isFromEdge = edge === 'hit' || edge === 'stale';
  const edgeTexts: Partial<Record<string, string>> = { hit: t.hit, miss: t.miss, pass: t.pass, stale: t.stale };
  return [
    { chapter: 'answered', value: isFromEdge ? t.byEdge : (clone ?? t.unknown) },
    { chapter: 'edge', value: fill(edgeTexts[edge ?? ''] ?? t.unknown, { age: age ?? 0 }) },
    { chapter: 'baked', value: bakedText() },
    { chapter: 'why', value: isKept ? whyText() : t.never },
    {
      chapter: 'objects',
      value: objectsText(),
      ...(baked && { title: baked.objects.map(({ id, from }) => `${id}: ${from}`).join('\n') }),
    },
  ];

  function bakedText(): string {
    if (!isKept) return t.bakedForYou;
    return baked ? fill(t.bakedAt, { time: formatTime(baked.at), clone: baked.by, ms: baked.ms }) : t.bakedUnknown;
  }

  function whyText(): string {
    if (!baked) return t.bakedUnknown;
    if (baked.why === 'invalidated')
      return baked.because === 'flush' ? t.flushed : fill(t.invalidated, { tag: baked.because });
    const reasons: Partial<Record<string, string>> = {
      new: t.new,
      unreadable: t.unreadable,
      'cache-away': t['cache-away'],
    };
    return reasons[baked.why] ?? t.bakedUnknown;
  }

  function objectsText(): string {
    if (!baked || !isKept || baked.objects.length === 0) return t.noObjects;
    const counts = (['cache', 'document', 'assembled'] as const).map(
      (from) => [from, baked.objects.filter((object) => object.from === from).length] as const,
    );
    return counts
      .filter(([, count]) => count > 0)
      .map(([from, count]) => fill(t.from[from], { count }))
      .join(', ');
  }
}
