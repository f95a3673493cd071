'use client';

import { CartesianGrid, LineChart as Chart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { lineLook } from './chart-colors.ts';
import type { Formats } from './format.ts';
import type { Line as LineSpec, Point } from './series.ts';

type Props = { points: Point[]; lines: readonly LineSpec[]; formats: Formats; isTidy: boolean };

const AXIS = { fontSize: 12, fill: 'var(--muted)' };

/** Lines over time, for eyes only: the table beside it says the same in words. */
export default function LineChart({ points, lines, formats, isTidy }: Props) {
  const shortTime = (at: number) => formats.time(at).slice(0, 5);
  return (
    <div aria-hidden="true" className="h-44">
      <ResponsiveContainer width="100%" height="100%" minWidth={0}>
        <Chart data={points} margin={{ top: 6, right: 6, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={shortTime}
            minTickGap={48}
            tick={AXIS}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
          />
          <YAxis
            width={44}
            domain={[0, isTidy ? 100 : (most: number) => Math.max(1, Math.ceil(most * 1.1))]}
            allowDecimals={false}
            tick={AXIS}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(at) => formats.time(Number(at))}
            formatter={(value) => formats.number(Number(value))}
            contentStyle={{
              background: 'var(--page)',
              border: '1px solid var(--line)',
              borderRadius: '0.75rem',
              fontSize: '0.8125rem',
            }}
          />
          {lines.map(({ key, label }, index) => {
            const { color, dash } = lineLook(index);
            return (
              <Line
                key={key}
                dataKey={key}
                name={label}
                stroke={color}
                strokeDasharray={dash}
                strokeWidth={2}
                dot={false}
                type="monotone"
                isAnimationActive={false}
              />
            );
          })}
        </Chart>
      </ResponsiveContainer>
    </div>
  );
}
