'use client';

import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { type DesignField, partOf, withPart } from '#lib/cakes/design/fields.ts';
import { layOutInscription } from '#lib/cakes/design/inscription.ts';
import { findMends, type Mend } from '#lib/cakes/design/mends.ts';
import { checkDesign, type Violation } from '#lib/cakes/design/rules.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { isWrittenOn } from '#lib/cakes/design/text.ts';
import { designIn, followDesign, putInAddress } from './address.ts';
import { keepDraft, readDraft } from './draft.ts';
import { begin, historyReducer } from './history.ts';
import { useFaces } from './use-faces.ts';

/** A choice that does not go with the others: why, and what could be changed for it. */
export type Refusal = { field: DesignField; value: string | number | null; violation: Violation; mends: Mend[] };
export type Studio = ReturnType<typeof useStudio>;

/** The design that is being made, what is wrong with it, and all that can be done to it. */
export function useStudio() {
  const [history, dispatch] = useReducer(historyReducer, firstDesign, begin);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isLinkBroken, setIsLinkBroken] = useState(false);
  const faces = useFaces();
  const design = history.present;

  const check = useCallback(
    (other: CakeDesign) => {
      return checkDesign(other, faces && isWrittenOn(other) ? layOutInscription(other, faces) : null);
    },
    [faces],
  );
  const layout = useMemo(() => faces && layOutInscription(design, faces), [design, faces]);
  const violations = useMemo(() => check(design), [check, design]);

  const replace = useCallback((next: CakeDesign, field: DesignField | null = null) => {
    setRefusal(null);
    dispatch({ type: 'change', design: next, field });
  }, []);

  /** What is typed always counts, so that it can be corrected; it may make the design impossible for a while. */
  const type = useCallback(
    (field: 'text' | 'candles', value: string | number | null) =>
      replace(withPart(design, field, value as never), field),
    [design, replace],
  );

  const choose = useCallback(
    (field: DesignField, value: string | number | null) => {
      if (partOf(design, field) === value) return setRefusal(null);
      const next = withPart(design, field, value as never);
      const known = check(design);
      const violation = check(next).find(({ reason }) => known.every((other) => other.reason !== reason));
      if (!violation) return replace(next, field);
      setRefusal({ field, value, violation, mends: findMends(next, { check, known, keep: field }) });
    },
    [design, check, replace],
  );

  // A link counts for more than what was left here; either comes after the first drawing, which everybody gets.
  useEffect(() => {
    const open = (address: string) => {
      const linked = designIn(address);
      setIsLinkBroken(linked === 'broken');
      if (linked && linked !== 'broken') replace(linked);
      return linked !== null;
    };
    if (!open(location.href)) {
      const draft = readDraft();
      if (draft) replace(draft);
    }
    // By the time it is told, the address may have been written anew, for a change of before.
    const follow = ({ newURL }: HashChangeEvent) => open(newURL);
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', followDesign, { capture: true });
    return () => {
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', followDesign, { capture: true });
    };
  }, [replace]);

  // The first cake of all is nobody's work until something was done; then it is kept like any other, and its address at once:
  // who starts again wants the former one gone.
  const isUntouched = history.past.length === 0 && history.future.length === 0;
  useEffect(() => {
    if (isUntouched) return;
    keepDraft(design);
    if (design === firstDesign) return putInAddress(design);
    // Browsers let a page change its address only so often.
    const timer = setTimeout(() => putInAddress(design), 400);
    return () => clearTimeout(timer);
  }, [design, isUntouched]);

  return {
    design,
    faces,
    layout,
    violations,
    refusal,
    isLinkBroken,
    check,
    changed: history.changed,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    type,
    choose,
    replace,
    mend: (mend: Mend) => replace(mend.design),
    mendsOf: (violation: Violation) =>
      findMends(design, { check, known: violations.filter((other) => other !== violation) }),
    dismissRefusal: () => setRefusal(null),
    dismissBrokenLink: () => setIsLinkBroken(false),
    undo: () => {
      setRefusal(null);
      dispatch({ type: 'undo' });
    },
    redo: () => {
      setRefusal(null);
      dispatch({ type: 'redo' });
    },
  };
}
