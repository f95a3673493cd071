'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';

/** Nobody carries it who has not switched it on. */
const XRayPanel = dynamic(() => import('./xray-panel.tsx').then(({ XRayPanel: Panel }) => Panel), { ssr: false });

const KEPT = 'levain.xray';

/** Opens a panel that shows how the page came to be; `x` does too. Remembered by the browser. */
export function XRaySwitch({ locale, label }: { locale: Locale; label: string }) {
  const [isOn, setIsOn] = useState(false);

  useEffect(() => {
    setIsOn(wasOn());
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'x' && !isTyping(event)) turn((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);

    function turn(next: (before: boolean) => boolean) {
      setIsOn((before) => keep(next(before)));
    }
  }, []);

  return (
    <>
      <button
        type="button"
        aria-pressed={isOn}
        aria-keyshortcuts="x"
        onClick={() => setIsOn(keep(!isOn))}
        className="min-h-11 cursor-pointer underline underline-offset-4 hover:text-primary aria-pressed:font-semibold aria-pressed:text-primary"
      >
        {label}
      </button>
      {isOn && <XRayPanel locale={locale} onClose={() => setIsOn(keep(false))} />}
    </>
  );
}

/** Letters with a modifier are commands of the browser's, and letters in a field are text. */
function isTyping({ target, ctrlKey, metaKey, altKey, isComposing, repeat }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || repeat) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

function wasOn(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}

function keep(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.setItem(KEPT, 'on');
    else localStorage.removeItem(KEPT);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  return isOn;
}
