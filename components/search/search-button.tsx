'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = { locale: Locale; texts: { open: string } };

export function SearchButton({ locale, texts }: Props) {
  return (
    <Link
      href={`/${locale}/search`}
      prefetch={false}
      aria-label={texts.open}
      className="grid size-11 place-items-center rounded-full transition-colors duration-200 hover:text-primary"
    >
      <Search aria-hidden="true" className="size-5.5" />
    </Link>
  );
}
