'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';

type Props = { stripId: string; texts: { previous: string; next: string } };

/** For a mouse; fingers swipe, and the arrow keys move the strip itself. */
export function GalleryArrows({ stripId, texts }: Props) {
  function move(pictures: 1 | -1) {
    const strip = document.getElementById(stripId);
    strip?.scrollBy({ left: pictures * strip.clientWidth });
  }
  const look = 'grid size-11 cursor-pointer place-items-center rounded-full bg-page text-text hover:text-primary';
  return (
    <div className="absolute bottom-4 left-4 hidden gap-2 [@media(hover:hover)]:flex">
      <button type="button" aria-label={texts.previous} onClick={() => move(-1)} className={look}>
        <ArrowLeft aria-hidden="true" className="size-5" />
      </button>
      <button type="button" aria-label={texts.next} onClick={() => move(1)} className={look}>
        <ArrowRight aria-hidden="true" className="size-5" />
      </button>
    </div>
  );
}
