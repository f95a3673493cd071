import { surrogateKeysOf } from '#lib/catalog/surrogate-keys.ts';
import { noteBaked } from '#lib/platform/cache/baked.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { getPage, setPage } from '#lib/platform/cache/pages.ts';
import type { Ticket } from '#lib/platform/cache/tagged.ts';
import { identity } from '#lib/platform/env.ts';
import { notedSources } from '#lib/platform/sources.ts';
import { askQuestion } from './page-questions.ts';

/**
 * Next's `cacheHandler` on our shared page cache. Next makes an instance per request, asks `get`, renders on a miss,
 * and calls `set` on the same instance. The interface is read off `next/dist/server/lib/incremental-cache` (16.4).
 */
type Page = { value: unknown; cacheControl: unknown };
type Value = { kind: string; headers?: Record<string, unknown>; status?: number };
type SetContext = { cacheControl?: unknown; tags?: string[] };
type GetContext = { kind: string; tags?: string[]; softTags?: string[] };

/** Next scopes its keys (`/route-cache/APP_PAGE/<hash>/$/en/products/baguette`); behind the mark stands the path. */
const PATH_MARK = '/$/';
/** Next's own tags (of `revalidatePath`, say) travel in this header of the stored page. */
const TAGS_HEADER = 'x-next-cache-tags';

/** Anybody can ask for any number of pages that do not exist: their answers make room again after this long (s). */
const ABSENT_LIFE = 60;

const whyBaked = {
  miss: 'new',
  invalidated: 'invalidated',
  bad: 'unreadable',
  unavailable: 'cache-away',
} as const;

export default class PageCacheHandler {
  /** What `get` handed out, by key: a page rendered since then is stored as of then. */
  private readonly tickets = new Map<string, Ticket>();
  private readonly questions = new Map<string, ReturnType<typeof askQuestion>>();
  /** Why a page is being made, and since when. */
  private readonly orders = new Map<string, { why: keyof typeof whyBaked; because: string; start: number }>();

  async get(key: string, context: GetContext) {
    const question = askQuestion(pathOf(key));
    const read = await getPage<Page>(identity().LEVAIN_RELEASE, key);
    if (read.page && context.kind !== 'IMAGE') {
      question.end();
      return { lastModified: read.begunMillis, ...read.page };
    }
    this.questions.set(key, question);
    if (read.ticket) this.tickets.set(key, read.ticket);
    const why = read.page ? 'miss' : read.verdict;
    this.orders.set(key, { why, because: (!read.page && read.because) || '', start: performance.now() });
    return null;
  }

  async set(key: string, value: Value | null, context: SetContext): Promise<void> {
    await Promise.all([this.store(key, value, context), this.tellBaked(key, value)]);
    // Last of all: until this answers, Next lets others join the question, whatever has changed meanwhile.
    this.questions.get(key)?.end();
  }

  private async store(key: string, value: Value | null, context: SetContext): Promise<void> {
    const ticket = this.tickets.get(key);
    // Without a ticket nobody knows when the render began: the cache was away. And only a tag makes us forget (null).
    if (!ticket || !value) return;
    await setPage(identity().LEVAIN_RELEASE, key, {
      value: { value, cacheControl: context.cacheControl } satisfies Page,
      tags: [...tagsOf(key, value), ...(context.tags ?? [])],
      ticket,
      ...(value.status === 404 && { lifeSeconds: ABSENT_LIFE }),
    });
  }

  private async tellBaked(key: string, value: Value | null): Promise<void> {
    const order = this.orders.get(key);
    if (!order || value?.kind !== 'APP_PAGE') return;
    const { why, because, start } = order;
    const ms = Math.round(performance.now() - start);
    await noteBaked({ path: pathOf(key), why: whyBaked[why], because, ms, objects: notedSources() });
  }

  /** `revalidateTag` and `revalidatePath` of Next. Durations are not looked at: gone is gone at once. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    await invalidateTags([tags].flat(), null);
  }
}

/** Empty for keys of another kind. */
function pathOf(key: string): string {
  const mark = key.indexOf(PATH_MARK);
  return mark < 0 ? '' : key.slice(mark + PATH_MARK.length - 1);
}

function tagsOf(key: string, value: Value): string[] {
  const ofPath = surrogateKeysOf(pathOf(key));
  const ofNext = value.headers?.[TAGS_HEADER];
  return [...new Set([...ofPath, ...(typeof ofNext === 'string' ? ofNext.split(',') : [])])];
}
