'use client';

import { useId } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { checkWishes } from '#lib/cakes/design/rules.ts';
import type { CakeWishes } from '#lib/cakes/design/schema.ts';

const longest: Record<keyof CakeWishes, number> = { note: 400, allergies: 200 };
/** From so many letters before the end on it is told how many are left. */
const NEAR = 40;

/** What the baker should know. */
export function WishesFields({ wishes, onChange }: { wishes: CakeWishes; onChange: (wishes: CakeWishes) => void }) {
  const id = useId();
  const t = useAreaTexts('cakeStudio');
  const problems = checkWishes(wishes);
  return (['note', 'allergies'] as const).map((field) => {
    const left = longest[field] - wishes[field].length;
    const problem = problems.find((one) => one.field === field);
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
          aria-invalid={problem ? true : undefined}
          data-problem={problem ? true : undefined}
          className="mt-1.5 block w-full scroll-mt-(--studio-top) scroll-mb-28 rounded-xl border border-muted/60 bg-surface px-4 py-3 aria-invalid:border-danger"
        />
        <p id={`${id}-${field}-hint`} className={`mt-1 text-sm ${problem ? 'font-medium text-danger' : 'text-muted'}`}>
          {problem && t('unwritable', { letters: problem.letters })}
          {!problem && (left <= NEAR ? t('left', { count: left }) : t(`${field}Hint`))}
        </p>
      </div>
    );
  });
}
