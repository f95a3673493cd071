'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Sample } from '#lib/engine/schema.ts';
import { lineLook } from './chart-colors.ts';
import type { Formats } from './format.ts';
import { type Line, toPoints } from './series.ts';

/** Charts are heavy, and come after the numbers. */
const LineChart = dynamic(() => import('./line-chart.tsx'), { ssr: false, loading: () => <div className="h-44" /> });

const POINT = 10_000;
const ROW = 60_000;

type Props = {
  title: string;
  samples: Sample[];
  lines: readonly Line[];
  formats: Formats;
  /** From 0 to 100. */
  isPercent?: boolean;
};

/** A chart of the last quarter of an hour, with its numbers by the minute as a table behind it. */
export function ChartPanel({ title, samples, lines, formats, isPercent = false }: Props) {
  const t = useAreaTexts('engine');
  const points = useMemo(() => toPoints(samples, lines, POINT), [samples, lines]);
  return (
    <Panel title={title}>
      <LineChart points={points} lines={lines} formats={formats} isTidy={isPercent} />
      {lines.length > 1 && (
        <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {lines.map(({ key, label }, index) => {
            const { color, dash } = lineLook(index);
            return (
              <li key={key} className="inline-flex items-center gap-1.5">
                <svg viewBox="0 0 24 4" className="h-1 w-6" aria-hidden="true">
                  <path d="M0 2h24" stroke={color} strokeWidth="3" strokeDasharray={dash} />
                </svg>
                {label}
              </li>
            );
          })}
        </ul>
      )}
      <details className="mt-3 text-sm">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-muted hover:text-primary">
          {t('charts.table')}
        </summary>
        <ChartTable {...{ title, samples, lines, formats }} />
      </details>
    </Panel>
  );
}

function ChartTable({ title, samples, lines, formats }: Pick<Props, 'title' | 'samples' | 'lines' | 'formats'>) {
  const t = useAreaTexts('engine');
  const rows = useMemo(() => toPoints(samples, lines, ROW).reverse(), [samples, lines]);
  const head = [
    { key: 'at', label: t('charts.time') },
    ...lines.map(({ key, label }) => ({ key, label, isNumber: true })),
  ];
  return (
    <Table caption={t('inNumbers', { title })} head={head}>
      {rows.map((row) => (
        <tr key={row.at}>
          <Cell className="tabular-nums">{formats.time(row.at).slice(0, 5)}</Cell>
          {lines.map(({ key }) => (
            <Cell key={key} isNumber>
              {typeof row[key] === 'number' ? formats.number(row[key]) : '–'}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  );
}
