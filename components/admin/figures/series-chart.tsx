'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

type Props = { bars: { name: string; value: number; text: string }[]; label: string };

/** One bar a span. The numbers themselves stand in a table beside it, so that it need not be read aloud. */
export function SeriesChart({ bars, label }: Props) {
  return (
    <div aria-hidden="true" className="h-72 text-sm">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={bars} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={{ fill: 'var(--muted)' }}
            minTickGap={12}
          />
          <YAxis tickLine={false} axisLine={false} tick={{ fill: 'var(--muted)' }} width={56} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: 'var(--plaster)' }}
            isAnimationActive={false}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 12 }}
            labelStyle={{ color: 'var(--muted)' }}
            itemStyle={{ color: 'var(--text)' }}
            formatter={(_value, _name, { payload }) => [(payload as { text: string }).text, label]}
          />
          <Bar dataKey="value" fill="var(--primary)" radius={[6, 6, 0, 0]} isAnimationActive={false} maxBarSize={48} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
