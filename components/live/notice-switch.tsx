'use client';

import { useId, useState } from 'react';
import { noticeState, switchNotices } from './browser-notice.ts';
import type { NewsTexts } from './texts.ts';

/** Whether this browser may say so itself while no tab of the shop is seen. */
export function NoticeSwitch({ texts }: { texts: NewsTexts }) {
  const [state, setState] = useState(noticeState);
  const id = useId();
  if (state === 'impossible') return null;
  const isOn = state === 'on';
  return (
    <div className="border-t border-line px-5 py-4">
      <div className="flex items-center justify-between gap-4">
        <span id={id}>{texts.notify}</span>
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          aria-labelledby={id}
          disabled={state === 'denied'}
          onClick={async () => setState(await switchNotices(!isOn))}
          className="grid h-11 w-14 shrink-0 cursor-pointer place-items-center disabled:cursor-not-allowed disabled:opacity-60"
        >
          <span
            className={`block h-7 w-12 rounded-full p-1 transition-colors duration-200 ${isOn ? 'bg-primary' : 'bg-muted'}`}
          >
            <span
              className={`block size-5 rounded-full bg-page transition-transform duration-200 ${isOn ? 'translate-x-5' : ''}`}
            />
          </span>
        </button>
      </div>
      {state === 'denied' && <p className="mt-1 text-sm text-muted">{texts.notifyDenied}</p>}
    </div>
  );
}
