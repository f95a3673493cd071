'use client';

import { useState } from 'react';
import { FilterInput } from '#components/admin/ui/filter.tsx';
import { readDraft } from '#components/cakes/studio/draft.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { BUTTON, Button, buttonLooks } from '#components/ui/button.tsx';
import { decodeDesign } from '#lib/cakes/design/code.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Problem = 'noCakeThere' | 'cakeLinkBroken';

/** Puts a cake into the order: what stands in this browser's studio, or what a link leads to. */
export function CakePicker({ locale, onPick }: { locale: Locale; onPick: (design: CakeDesign) => void }) {
  const t = useAreaTexts('adminOrders');
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  function pick(design: CakeDesign | null, otherwise: Problem) {
    setProblem(design ? null : otherwise);
    if (!design) return;
    setLink('');
    onPick(design);
  }
  const pickLink = () => pick(designOf(link), 'cakeLinkBroken');

  return (
    <div>
      <h3 className="font-semibold">{t('cakeTitle')}</h3>
      <p className="mt-1 text-muted">{t('cakeText')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <a href={studioPath(locale)} target="_blank" rel="noreferrer" className={`${BUTTON} ${buttonLooks.quiet}`}>
          {t('studio')}
        </a>
        <Button look="quiet" onClick={() => pick(readDraft(), 'noCakeThere')}>
          {t('takeFromStudio')}
        </Button>
      </div>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <FilterInput
          label={t('cakeLink')}
          value={link}
          onChange={(event) => setLink(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It is the cake that is meant, not the whole order.
            event.preventDefault();
            pickLink();
          }}
          className="min-w-48 flex-1"
        />
        <Button look="quiet" onClick={pickLink}>
          {t('addCake')}
        </Button>
      </div>
      <p role="status" className="mt-2 font-medium text-danger">
        {problem && t(problem)}
      </p>
    </div>
  );
}

/** Of a link to the studio, or of what stands behind its `#`. */
const designOf = (link: string) => decodeDesign(link.slice(link.lastIndexOf('#') + 1).trim());
