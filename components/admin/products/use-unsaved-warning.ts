'use client';

import { useEffect } from 'react';

/**
 * Asks before what was typed is lost: on leaving the site or reloading (the browser's own question), and on every link of
 * the page's own. Going back by the browser's button is such a leaving only where it leaves the dashboard.
 */
export function useUnsavedWarning(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const staysHere = !link?.href || link.target === '_blank' || link.hash !== '' || link.hasAttribute('download');
      if (staysHere || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (window.confirm(question)) window.removeEventListener('beforeunload', onUnload);
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('beforeunload', onUnload);
    // Before any link of Next's hears of it.
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isUnsaved, question]);
}
