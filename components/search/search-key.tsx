const EVENT = 'levain:search';
const WANTED = 'isSearchWanted';

const SCRIPT = `addEventListener('keydown',function(e){if(e.key.toLowerCase()==='k'&&(e.metaKey||e.ctrlKey)&&!e.shiftKey&&!e.altKey){e.preventDefault();window.${WANTED}=true;dispatchEvent(new Event('${EVENT}'))}})`;

/** Hears ⌘K and Ctrl-K from the first moment on: a quick hand presses them before the page's own scripts are there. */
export function SearchKeyScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}

/** Calls `open` for each press, and for one from before now. Answers what ends that. */
export function onSearchKey(open: () => void): () => void {
  const asked = window as { [WANTED]?: boolean };
  const answer = () => {
    if (!asked[WANTED]) return;
    asked[WANTED] = false;
    open();
  };
  answer();
  window.addEventListener(EVENT, answer);
  return () => window.removeEventListener(EVENT, answer);
}
