'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link that prefetches its page when a pointer, finger or the keyboard's focus comes to it. A grid of plain links
 * would prefetch every page as soon as it scrolls into view: dozens of requests for one visit.
 */
export function HoverLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  return <Link {...props} prefetch={isWanted} onMouseEnter={want} onFocus={want} onTouchStart={want} />;
}
