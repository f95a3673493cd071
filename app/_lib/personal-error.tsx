'use client';

import { useParams, useRouter } from 'next/navigation';
import { startTransition, useEffect, useEffectEvent } from 'react';
import { ErrorMessage } from '#components/ui/error-message.tsx';

/** How soon (ms) a personal page that could not be shown is asked for again. */
const AGAIN = 3000;

/** Personal pages need the store; while it is away they say so, and are back by themselves once it is. */
export function PersonalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const router = useRouter();
  const tryAgain = useEffectEvent(() =>
    startTransition(() => {
      router.refresh();
      retry();
    }),
  );
  useEffect(() => {
    const timer = setInterval(() => tryAgain(), AGAIN);
    return () => clearInterval(timer);
  }, []);
  return <ErrorMessage locale={locale} digest={error.digest} retry={tryAgain} isPersonal />;
}
