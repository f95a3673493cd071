'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import errors from '../../../messages/errors.json';

type Answer = { ok: true; id: string } | { ok: false; message: string };

/** Sends a file to be checked, and goes to where its report grows. What is wrong with it as a whole is told here. */
export function ImportUpload({ locale }: { locale: Locale }) {
  const t = useAreaTexts('adminImports');
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (isPending) return;
    if (!file) return refuse(t('chooseFirst'));
    setIsPending(true);
    setProblem(null);
    const answer = await post(file, locale);
    setIsPending(false);
    if (answer.ok) router.push(productPaths.oneImport(locale, answer.id));
    else refuse(answer.message);
  }

  function refuse(message: string) {
    setProblem(message);
    input.current?.focus();
  }

  return (
    <form onSubmit={send} method="post" noValidate>
      <label htmlFor={id} className="font-medium">
        {t('choose')}
      </label>
      <div className="mt-2 flex flex-wrap items-center gap-4">
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          accept=".csv,text/csv"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          className="max-w-full rounded-xl border border-muted/60 p-3 aria-invalid:border-danger"
        />
        <Button type="submit" isPending={isPending}>
          <FileUp aria-hidden="true" className="size-5" />
          {t('check')}
        </Button>
      </div>
      <p role="alert" id={`${id}-problem`} className="mt-2 font-medium text-danger">
        {problem}
      </p>
    </form>
  );
}

async function post(file: File, locale: Locale): Promise<Answer> {
  const search = new URLSearchParams({ locale, name: file.name });
  try {
    const response = await fetch(`${productPaths.imported}?${search}`, { method: 'POST', body: file });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, message: errors[locale].unreachable };
  }
}
