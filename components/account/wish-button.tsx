'use client';

import { Heart } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Action } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import { type Me, useMe } from '#components/me/use-me.ts';
import { notify } from '#components/ui/notify.ts';
import { accountPaths, withNext } from '#lib/accounts/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  slug: string;
  /** Where this stands, to come back to after signing in. */
  path: string;
  locale: Locale;
  action: Action<{ slug: string; isWished: boolean }>;
  /** Beside the heart, for how it stands. */
  texts?: { off: string; on: string };
  /** Names a heart without words. */
  label?: string;
  className?: string;
};

/** Puts a product on the wishlist or takes it off, at once; a refusal puts it back. Who is not signed in goes to do so. */
export function WishButton({ slug, path, locale, action, texts, label, className = '' }: Props) {
  const { data: me, mutate } = useMe();
  const router = useRouter();
  const isWished = me?.wishes.includes(slug) ?? false;

  async function toggle() {
    // Whoever is quicker than the answer to who they are waits for it; without one the action says why.
    const known = me ?? (await mutate().catch(() => undefined));
    if (known && !known.user) return router.push(withNext(accountPaths.signIn(locale), path));
    const wanted = !known?.wishes.includes(slug);
    if (known) await mutate(withWish(known, slug, wanted), { revalidate: false });
    const answer = await callAction(action, locale, { slug, isWished: wanted });
    if (answer.ok) return;
    await mutate();
    await notify(answer.message, { tone: 'error' });
  }

  return (
    <button
      type="button"
      {...(label && { 'aria-pressed': isWished, 'aria-label': label })}
      onClick={() => void toggle()}
      className={`inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-full font-medium transition-colors duration-200 hover:text-danger ${className}`}
    >
      <Heart
        aria-hidden="true"
        className={`size-5.5 transition-[fill,color] duration-200 ${isWished ? 'fill-danger text-danger' : 'fill-transparent'}`}
      />
      {texts && <span>{isWished ? texts.on : texts.off}</span>}
    </button>
  );
}

/** Pure. The last wish comes first, as the shop keeps them. */
function withWish(me: Me, slug: string, isWished: boolean): Me {
  const others = me.wishes.filter((wish) => wish !== slug);
  return { ...me, wishes: isWished ? [slug, ...others] : others };
}
