import type { MemberState } from '#lib/engine/schema.ts';

type Place = [x: number, y: number];

/** A line along which something goes; cut where the one at its end takes nothing. */
export function Flow({ from, to, rate, isCut = false }: { from: Place; to: Place; rate: number; isCut?: boolean }) {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const bend = (x2 - x1) / 2;
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  const isMoving = !isCut && rate > 0;
  const width = isMoving ? Math.min(9, 1.5 + Math.log2(1 + rate) * 0.9) : 1.5;
  return (
    <g fill="none" strokeLinecap="round">
      <path d={path} stroke="var(--line)" strokeWidth={width + 1.5} strokeDasharray={isCut ? '2 8' : undefined} />
      {isMoving && (
        <path
          d={path}
          stroke="var(--primary)"
          strokeOpacity="0.75"
          strokeWidth={width}
          strokeDasharray="3 13"
          className="animate-flow motion-reduce:animate-none"
          style={{ animationDuration: `${speedOf(rate)}s` }}
        />
      )}
    </g>
  );
}

/** Seconds for one step of the dashes. In steps, since each change of it would make them jump. */
function speedOf(rate: number): number {
  if (rate < 1) return 2.4;
  if (rate < 10) return 1.2;
  return rate < 100 ? 0.6 : 0.3;
}

const rims: Record<MemberState, string> = {
  ready: 'var(--success)',
  starting: 'var(--muted)',
  drained: 'var(--accent)',
  stopping: 'var(--accent)',
  left: 'var(--muted)',
  gone: 'var(--danger)',
};

type NodeProps = { x: number; y: number; width?: number; title: string; text: string; state?: MemberState };

/** A part of the house: its name, and what it does now. */
export function Node({ x, y, width = 140, title, text, state = 'ready' }: NodeProps) {
  const isAway = state === 'gone' || state === 'left';
  return (
    <g>
      <rect
        {...{ x, y, width }}
        height="52"
        rx="14"
        fill="var(--page)"
        stroke={rims[state]}
        strokeWidth="2"
        strokeDasharray={isAway ? '5 4' : undefined}
      />
      <text x={x + 14} y={y + 22} fill="currentColor" fontSize="15" fontWeight="600">
        {title}
      </text>
      <text x={x + 14} y={y + 41} fill="var(--muted)" fontSize="14" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {text}
      </text>
    </g>
  );
}
