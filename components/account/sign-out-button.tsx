'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import { signOut } from './auth-client.ts';

export function SignOutButton({ home, texts }: { home: string; texts: { signOut: string; failed: string } }) {
  const [isPending, setIsPending] = useState(false);

  async function leave() {
    setIsPending(true);
    try {
      await signOut(home);
    } catch {
      setIsPending(false);
      await notify(texts.failed, { tone: 'error' });
    }
  }

  return (
    <Button look="plain" isPending={isPending} onClick={() => void leave()} className="px-4! font-medium">
      <LogOut aria-hidden="true" className="size-5" />
      {texts.signOut}
    </Button>
  );
}
