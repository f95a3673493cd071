/** Notifications of the browser's own, while the shop is out of sight: only for who has switched them on here. */
const KEY = 'levain.notify';

export type NoticeState = 'on' | 'off' | 'denied' | 'impossible';

export function noticeState(): NoticeState {
  if (typeof Notification !== 'function') return 'impossible';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' && isSwitchedOn() ? 'on' : 'off';
}

/** Asks for permission where there is none yet, so only in answer to a click. */
export async function switchNotices(on: boolean): Promise<NoticeState> {
  if (on && Notification.permission === 'default') await Notification.requestPermission();
  try {
    if (on) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Then they stay off.
  }
  return noticeState();
}

/** Shows one if it may, and leads to `href` who clicks on it; one with the same `tag` takes its place. */
export function showNotice(title: string, { body, tag, href }: { body: string; tag: string; href: string }): void {
  if (noticeState() !== 'on') return;
  try {
    const notice = new Notification(title, {
      body,
      tag,
      icon: '/apple-touch-icon.png',
      lang: document.documentElement.lang,
    });
    notice.onclick = () => {
      window.focus();
      location.assign(href);
    };
  } catch {
    // Browsers on phones have notices only for installed pages.
  }
}

function isSwitchedOn(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}
