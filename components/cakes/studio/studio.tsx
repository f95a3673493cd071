'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CartActions } from '#components/cart/actions.ts';
import { useAddToCart } from '#components/cart/use-add-to-cart.ts';
import type { Action } from '#components/forms/action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { notify } from '#components/ui/notify.ts';
import { checkWishes } from '#lib/cakes/design/rules.ts';
import type { Saving } from '#lib/cakes/design/saved.ts';
import type { CakeDesign, CakeWishes, View } from '#lib/cakes/design/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { Gallery } from './gallery.tsx';
import { INSCRIPTION } from './ids.ts';
import { Preview } from './preview.tsx';
import { SavedDesigns } from './saved-designs.tsx';
import { StepNav } from './step-nav.tsx';
import { Steps } from './steps.tsx';
import { StudioContext } from './studio-context.ts';
import { Summary } from './summary.tsx';
import { Told } from './told.tsx';
import { Tool, Toolbar } from './toolbar.tsx';
import { useStudio } from './use-studio.ts';

type Props = { locale: Locale; actions: { addCake: CartActions['addCake']; saveDesign: Action<Saving> } };

const noWishes: CakeWishes = { note: '', allergies: '' };

/** The cake on one side, all that can be chosen on the other; on a phone the cake stays above. */
export function Studio({ locale, actions }: Props) {
  const t = useAreaTexts('cakeStudio');
  const studio = useStudio();
  const [view, setView] = useState<View>('table');
  const [wishes, setWishes] = useState(noWishes);
  const root = useRef<HTMLDivElement>(null);
  const { add, isPending, refusal } = useAddToCart({ action: actions.addCake, locale });

  function take(design: CakeDesign, told: string) {
    studio.replace(design);
    window.scrollTo({ top: 0 });
    void notify(told, { action: { label: t('undo'), onClick: studio.undo } });
  }

  /** What stands against it is shown first. */
  function order() {
    if (studio.violations.length === 0 && checkWishes(wishes).length === 0)
      return add({ design: studio.design, wishes });
    const problem = root.current?.querySelector<HTMLElement>('[data-problem]');
    problem?.scrollIntoView({ block: 'center' });
    problem?.focus({ preventScroll: true });
  }

  /** From where it was pressed, to the text. */
  function write(place: 'top' | 'front') {
    studio.choose('place', place);
    const field = document.getElementById(INSCRIPTION);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }

  /** The browser's own undo in a field knows nothing of ours, so ours counts everywhere but in the note. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!(ctrlKey || metaKey) || altKey || isNote(event.target)) return;
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    if (letter === 'y' || shiftKey) studio.redo();
    else studio.undo();
  }

  return (
    <StudioContext value={{ ...studio, locale, take }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the whole studio; each has a button as well */}
      <div
        ref={root}
        onKeyDown={onKeyDown}
        className="wrap [--studio-top:calc(max(12.5rem,30dvh)+2.5rem)] md:[--studio-top:6rem]"
      >
        {studio.isLinkBroken && (
          <div
            role="alert"
            className="mt-6 flex items-center justify-between gap-4 rounded-tile border-l-4 border-accent bg-surface py-2 pl-5 shadow-soft"
          >
            <p className="py-2">{t('broken')}</p>
            <Tool label={t('close')} onPress={studio.dismissBrokenLink}>
              <X aria-hidden="true" className="size-5" />
            </Tool>
          </div>
        )}
        <div className="mt-6 flex flex-col gap-x-10 gap-y-6 md:grid md:grid-cols-2 md:items-start lg:mt-8 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:gap-x-14">
          <div className="contents md:sticky md:top-22 md:flex md:flex-col md:gap-4">
            <div className="sticky top-18 z-10 -mx-[clamp(1.25rem,4vw,3rem)] bg-page md:static md:mx-0">
              <div className="relative overflow-hidden bg-plaster md:rounded-3xl">
                <Preview view={view} onView={setView} onWrite={write} />
                <Toolbar />
              </div>
              <div className="px-[clamp(1.25rem,4vw,3rem)] pt-1 md:hidden">
                <StepNav />
              </div>
            </div>
            <div className="sticky bottom-0 z-10 order-last -mx-[clamp(1.25rem,4vw,3rem)] md:static md:order-none md:mx-0">
              <Summary onAdd={() => void order()} isPending={isPending} refusal={refusal} />
            </div>
          </div>
          <Steps wishes={wishes} onWishes={setWishes} />
        </div>
        <Told />
      </div>
      <Gallery />
      <SavedDesigns action={actions.saveDesign} />
    </StudioContext>
  );
}

function isNote(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.id !== INSCRIPTION;
}
