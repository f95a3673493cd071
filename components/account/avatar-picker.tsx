'use client';

import { Camera } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { ME } from '#components/me/use-me.ts';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { UPLOAD_LIMITS, UPLOAD_TYPES } from '#lib/platform/schema.ts';
import { ActionButton } from './action-button.tsx';
import { Avatar } from './avatar.tsx';

type Props = {
  user: { name: string; avatarId: string | null };
  locale: Locale;
  remove: Action<Record<never, never>>;
  texts: {
    choose: string;
    remove: string;
    hint: string;
    done: string;
    removed: string;
    tooLarge: string;
    failed: string;
  };
};

/** Uploads the picture that was chosen, as it is; the shop cuts and shrinks it. */
export function AvatarPicker({ user, locale, remove, texts }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setIsPending(true);
    setProblem(null);
    const refusal = file.size > UPLOAD_LIMITS.bytes ? texts.tooLarge : await send(file, locale, texts.failed);
    setIsPending(false);
    if (refusal) return setProblem(refusal);
    void mutate(ME);
    router.refresh();
    await notify(texts.done);
  }

  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <Avatar user={user} width={256} className="size-24 text-4xl" />
      <div className="flex min-w-0 flex-1 basis-64 flex-col items-start gap-2">
        <div className="flex flex-wrap gap-3">
          <Button
            look="quiet"
            isPending={isPending}
            onClick={() => input.current?.click()}
            className="border border-line"
          >
            <Camera aria-hidden="true" className="size-5" />
            {texts.choose}
          </Button>
          {user.avatarId && (
            <ActionButton
              action={remove}
              input={{}}
              locale={locale}
              look="plain"
              done={texts.removed}
              className="px-2!"
            >
              {texts.remove}
            </ActionButton>
          )}
        </div>
        <p className="text-sm text-muted">{texts.hint}</p>
        {problem && (
          <p role="alert" className="font-medium text-danger">
            {problem}
          </p>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={UPLOAD_TYPES.join(',')}
        aria-label={texts.choose}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file can be chosen once more.
          event.target.value = '';
          if (file) void upload(file);
        }}
      />
    </div>
  );
}

/** Null, or what is wrong in the person's words. */
async function send(file: File, locale: Locale, failed: string): Promise<string | null> {
  try {
    const response = await fetch(`${accountPaths.avatarUpload}?locale=${locale}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': file.type || 'application/octet-stream' },
    });
    const answer = await response.json();
    return response.ok ? null : answer.message;
  } catch {
    return failed;
  }
}
