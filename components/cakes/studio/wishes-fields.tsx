'use client';

import { useId } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeWishes } from '#lib/cakes/design/schema.ts';

const longest: Record<keyof CakeWishes, number> = { note: 400, allergies: 200 };
/** From so many letters before the end on it is told how many are left. */
const NEAR = 40;

/** What the baker should know. */
export function WishesFields({ wishes, onChange }: { wishes: CakeWishes; onChange: (wishes: CakeWishes) => void }) {
  const id = useId();
  const t = useAreaTexts('cakeStudio');
  return (['note', 'allergies'] as const).map((field) => {
    const left = longest[field] - wishes[field].length;
    return (
      <div key={field}>
        <label htmlFor={`${id}-${field}`} className="font-semibold">
          {t(field)}
        </label>
        <textarea
          id={`${id}-${field}`}
          rows={field === 'note' ? 4 : 2}
          maxLength={longest[field]}
          value={wishes[field]}
          onChange={(event) => onChange({ ...wishes, [field]: event.target.value })}
          aria-describedby={`${id}-${field}-hint`}
          className="mt-1.5 block w-full scroll-mt-(--studio-top) scroll-mb-28 rounded-xl border border-muted/60 bg-surface px-4 py-3"
        />
        <p id={`${id}-${field}-hint`} className="mt-1 text-sm text-muted">
          {left <= NEAR ? t('left', { count: left }) : t(`${field}Hint`)}
        </p>
      </div>
    );
  });
}
