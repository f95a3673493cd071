'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { stepId, steps } from './steps.tsx';

/** Leads to a step. Buttons, since the part behind `#` of the address holds the design. */
export function StepNav() {
  const t = useAreaTexts('cakeStudio');
  function go(id: string) {
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
  return (
    <nav aria-label={t('steps')} className="overflow-x-auto [scrollbar-width:none]">
      <ul className="flex gap-1">
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              onClick={() => go(stepId(step))}
              className="min-h-11 cursor-pointer rounded-full px-3 font-medium whitespace-nowrap transition-colors duration-200 hover:text-primary"
            >
              {t(`stepShort.${step}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
