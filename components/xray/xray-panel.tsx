'use client';

import { ScanSearch, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { fill, fillCount } from '#components/i18n/fill.ts';
import { numberLocale } from '#components/i18n/translator.ts';
import { heard } from '#components/live/heard.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';
import texts from '../../messages/xray.json';
import { type Chapter, chapterHref, chapters } from './chapters.ts';
import { type Line, linesOf } from './lines.ts';
import { useXRay } from './use-xray.ts';

type Props = { locale: Locale; onClose: () => void };

/** How this page came to be, along the lower edge of the window. The page makes room for it, so that it covers nothing. */
export function XRayPanel({ locale, onClose }: Props) {
  const t = texts[locale];
  const seen = useXRay();
  const events = useSyncExternalStore(heard.subscribe, heard.count, () => 0);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      document.body.style.paddingBottom = `${element.offsetHeight}px`;
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      document.body.style.paddingBottom = '';
    };
  }, []);

  const docs = seen && 'xray' in seen ? seen.xray.docs : null;
  const lines: Line[] = seen && 'xray' in seen ? linesOf(seen, { t, formatTime: timeFormat(locale) }) : [];
  const live = fillCount(t.heard, events, locale);
  return createPortal(
    <section
      ref={panel}
      aria-label={t.title}
      className="fixed inset-x-0 bottom-0 z-30 max-h-[45dvh] overflow-y-auto border-t border-line bg-surface/95 text-sm shadow-soft backdrop-blur-md print:hidden"
    >
      <div className="wrap flex items-start gap-4 py-2.5">
        <ScanSearch aria-hidden="true" className="mt-2.5 size-5 shrink-0 text-primary max-sm:hidden" />
        <dl className="flex min-w-0 grow flex-wrap gap-x-6 gap-y-1.5 py-1 max-sm:gap-y-0.5" aria-busy={seen === null}>
          {seen === null && <Row chapter="answered" label={t.answered} value={t.looking} {...{ docs, t }} />}
          {seen && 'isAway' in seen && <Row chapter="answered" label={t.answered} value={t.away} {...{ docs, t }} />}
          {lines.map(({ chapter, value, title }) => (
            <Row key={chapter} label={t[chapter]} {...{ chapter, value, title, docs, t }} />
          ))}
          <Row chapter="live" label={t.live} value={live} {...{ docs, t }} />
        </dl>
        <button
          type="button"
          aria-label={t.close}
          onClick={onClose}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full hover:text-primary"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
    </section>,
    document.body,
  );
}

type RowProps = {
  chapter: Chapter;
  label: string;
  value: string;
  title?: string | undefined;
  docs: string | null;
  t: (typeof texts)['en'];
};

function Row({ chapter, label, value, title, docs, t }: RowProps) {
  return (
    <div className="min-w-0 max-sm:flex max-sm:w-full max-sm:gap-3">
      <dt className="max-sm:w-24 max-sm:shrink-0">
        <a
          href={chapterHref(chapter, docs)}
          target="_blank"
          rel="noopener"
          title={fill(t.rule, { chapter: chapters[chapter] })}
          className="inline-block min-h-6 text-muted underline decoration-dotted underline-offset-4 hover:text-primary"
        >
          {label}
        </a>
      </dt>
      <dd title={title} className="font-medium break-words tabular-nums">
        {value}
      </dd>
    </div>
  );
}

function timeFormat(locale: Locale): (at: number) => string {
  const format = new Intl.DateTimeFormat(numberLocale(locale), {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: bakery.timeZone,
  });
  return (at) => format.format(new Date(at));
}
