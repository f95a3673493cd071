'use client';

import type { Face, OutlineCommand } from '#lib/cakes/design/faces.ts';

/** How many units an em is drawn with, so that short numbers will do. */
const EM = 100;

/** A few words in one of the faces, from the very outlines that the cake is drawn with. */
export function FaceName({ face, text }: { face: Face; text: string }) {
  const { letters, width } = face.place(text);
  const path = letters.flatMap(({ letter, x }) => letter.outline.map((command) => toPath(command, x))).join('');
  return (
    <svg
      viewBox={`0 ${-EM} ${Math.ceil(width * EM)} ${EM * 1.4}`}
      aria-hidden="true"
      className="pointer-events-none h-9 max-w-full fill-current"
    >
      <path d={path} />
    </svg>
  );
}

function toPath([kind, ...numbers]: OutlineCommand, x: number): string {
  const placed = numbers.map((value, at) => Math.round((at % 2 === 0 ? x + value : -value) * EM));
  return `${kind}${placed.join(' ')}`;
}
