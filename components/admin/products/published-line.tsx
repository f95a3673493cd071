'use client';

import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import useSWRImmutable from 'swr/immutable';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { numberLocale } from '#components/i18n/translator.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type Saved = { slug: string; revision: number; since: number; isVisible: boolean };
type Visibility = {
  sightings: { place: 'edge' | 'clone'; name: string; ms: number }[];
  ms: number;
  isComplete: boolean;
};

/** When a saved change was seen at every edge and through every clone: measured now, by looking. */
export function PublishedLine({ saved, locale }: { saved: Saved; locale: Locale }) {
  const t = useAreaTexts('adminProducts');
  const { data, error } = useSWRImmutable<Visibility, Error>(productPaths.visible(saved.slug, saved), ask, {
    shouldRetryOnError: false,
  });
  const seconds = (ms: number) =>
    new Intl.NumberFormat(numberLocale(locale), {
      ...{ style: 'unit', unit: 'second', unitDisplay: 'narrow' },
      ...{ minimumFractionDigits: 2, maximumFractionDigits: 2 },
    } as Intl.NumberFormatOptions).format(ms / 1000);
  if (error)
    return <Line icon={<CircleAlert aria-hidden="true" className="size-5 text-danger" />} text={t('notMeasured')} />;
  if (!data) {
    return (
      <Line
        icon={<LoaderCircle aria-hidden="true" className="size-5 animate-spin text-muted" />}
        text={t('measuring')}
      />
    );
  }
  const clones = data.sightings.filter(({ place }) => place === 'clone').length;
  const edges = data.sightings.length - clones;
  const text = saved.isVisible
    ? t('visibleAfter', { time: seconds(data.ms) })
    : t('goneAfter', { time: seconds(data.ms) });
  return (
    <Line
      icon={
        data.isComplete ? (
          <CircleCheck aria-hidden="true" className="size-5 text-success" />
        ) : (
          <CircleAlert aria-hidden="true" className="size-5 text-danger" />
        )
      }
      text={data.isComplete ? text : t('notYetVisible')}
    >
      <p className="text-sm text-muted">{t('measuredAt', { clones, edges })}</p>
      <ul className="mt-1 flex flex-wrap gap-x-5 text-sm text-muted tabular-nums">
        {data.sightings.map(({ place, name, ms }) => (
          <li key={`${place} ${name}`}>
            {place === 'edge' ? t('edge') : name} {seconds(ms)}
          </li>
        ))}
      </ul>
    </Line>
  );
}

function Line({ icon, text, children }: { icon: React.ReactNode; text: string; children?: React.ReactNode }) {
  return (
    <div role="status" className="w-full">
      <p className="flex items-center gap-2 font-medium">
        {icon}
        {text}
      </p>
      {children}
    </div>
  );
}

async function ask(address: string): Promise<Visibility> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return (await response.json()) as Visibility;
}
