'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';

/** Comes by itself: its library is bigger than the rest of the dashboard. */
const SeriesChart = dynamic(() => import('./series-chart.tsx').then(({ SeriesChart: Chart }) => Chart), {
  ssr: false,
  loading: () => <div className="h-72" />,
});

type Series = { key: string; label: string; bars: { name: string; value: number; text: string }[] };
type Props = { series: Series[]; legend: string };

/** The chart, of whichever of the sums one wants to see. */
export function SeriesPanel({ series, legend }: Props) {
  const [shown, setShown] = useState(series[0]?.key);
  const current = series.find(({ key }) => key === shown);
  return (
    <>
      <fieldset className="mb-4 flex flex-wrap gap-x-5">
        <legend className="sr-only">{legend}</legend>
        {series.map(({ key, label }) => (
          <label key={key} className="flex min-h-10 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="series"
              checked={key === shown}
              onChange={() => setShown(key)}
              className="size-4 accent-primary"
            />
            {label}
          </label>
        ))}
      </fieldset>
      {current && <SeriesChart bars={current.bars} label={current.label} />}
    </>
  );
}
