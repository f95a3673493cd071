'use client';

import { useEffect, useRef, useState } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import type { Difference, EditedProduct } from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { describeValue } from './describe-value.ts';
import { fieldName } from './field-name.ts';

type Props = {
  theirs: EditedProduct;
  /** What only they have changed: it is taken over. */
  taken: Difference[];
  /** What both have changed: `before` is theirs, `after` one's own. */
  contested: Difference[];
  locale: Locale;
  /** Goes on with what was typed, and with theirs where nothing was, or where theirs was chosen (by name). */
  onGoOn: (chosen: ReadonlySet<string>) => void;
};

/** Somebody else was quicker: what they changed, what both changed, and a way to go on without losing anything. */
export function ConflictPanel({ theirs, taken, contested, locale, onGoOn }: Props) {
  const t = useAreaTexts('adminProducts');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { lastChange } = theirs;
  const show = (name: string, value: unknown) => describeValue(name, value, locale);

  function choose(name: string, isTheirs: boolean) {
    const next = new Set(chosen);
    if (isTheirs) next.add(name);
    else next.delete(name);
    setChosen(next);
  }

  return (
    <div ref={panel} tabIndex={-1} role="alert" className="mb-5 rounded-tile border-l-4 border-accent outline-none">
      <Panel title={lastChange?.name ? t('conflict.by', { name: lastChange.name }) : t('conflict.title')}>
        <p>
          {lastChange && <time dateTime={lastChange.at}>{formatMoment(lastChange.at, locale)}. </time>}
          {t('conflict.text')}
        </p>
        {taken.length > 0 && (
          <>
            <h3 className="mt-5 text-lg">{t('conflict.taken')}</h3>
            <ul className="mt-2 grid gap-2">
              {taken.map(({ name, before, after }) => (
                <li key={name}>
                  <strong className="font-medium">{fieldName(name, t)}:</strong> <del>{show(name, before)}</del> →{' '}
                  <ins className="no-underline">{show(name, after)}</ins>
                </li>
              ))}
            </ul>
          </>
        )}
        {contested.length > 0 && (
          <>
            <h3 className="mt-5 text-lg">{t('conflict.contested')}</h3>
            <div className="mt-2 grid gap-4">
              {contested.map(({ name, before, after }) => (
                <fieldset key={name}>
                  <legend className="font-medium">{fieldName(name, t)}</legend>
                  {[
                    { isTheirs: false, text: t('conflict.mine'), value: after },
                    { isTheirs: true, text: t('conflict.theirs'), value: before },
                  ].map(({ isTheirs, text, value }) => (
                    <label key={text} className="flex min-h-11 cursor-pointer items-center gap-3">
                      <input
                        type="radio"
                        name={`choose-${name}`}
                        checked={chosen.has(name) === isTheirs}
                        onChange={() => choose(name, isTheirs)}
                        className="size-5 shrink-0 accent-primary"
                      />
                      <span className="min-w-0 break-words">
                        {text}: {show(name, value)}
                      </span>
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
          </>
        )}
        <Button className="mt-6" onClick={() => onGoOn(chosen)}>
          {t('conflict.goOn')}
        </Button>
      </Panel>
    </div>
  );
}
