'use client';

import { useRouter } from 'next/navigation';

type Props = { action: string; day: string; label: string; go: string };

/** Any day, out of a calendar. Without scripts it is a form with a button. */
export function DayField({ action, day, label, go }: Props) {
  const router = useRouter();
  return (
    <form action={action} className="flex items-center gap-1">
      <input
        key={day}
        type="date"
        name="day"
        aria-label={label}
        defaultValue={day}
        required
        onChange={({ target }) => {
          // While somebody types there is none, or one of long ago.
          if (target.value >= '2020') router.push(`${action}?day=${target.value}`);
        }}
        className="min-h-11 rounded-xl border border-muted/60 bg-surface px-3"
      />
      <noscript>
        <button type="submit" className="min-h-11 px-3 underline">
          {go}
        </button>
      </noscript>
    </form>
  );
}
