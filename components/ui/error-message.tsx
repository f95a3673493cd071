'use client';

import type { Locale } from '#lib/catalog/schema.ts';
import errors from '../../messages/errors.json';
import { Message } from './message.tsx';

type Props = {
  locale: string;
  digest: string | undefined;
  retry: () => void;
  /** Baskets, accounts and orders; the page tries again by itself. */
  isPersonal?: boolean;
};

/** Brings its own texts, since what failed may be what would have brought them. */
export function ErrorMessage({ locale, digest, retry, isPersonal = false }: Props) {
  const language: Locale = locale === 'fr' ? 'fr' : 'en';
  const texts = errors[language];
  return (
    <Message title={isPersonal ? texts.awayTitle : texts.title} text={isPersonal ? texts.awayText : texts.text}>
      <div className="flex flex-wrap justify-center gap-3">
        <button
          type="button"
          onClick={retry}
          className="min-h-12 cursor-pointer rounded-full bg-primary px-6 py-3 font-semibold text-on-primary hover:bg-primary-strong"
        >
          {texts.retry}
        </button>
        <a href={`/${language}`} className="inline-flex min-h-12 items-center rounded-full px-6 py-3 font-semibold">
          {texts.home}
        </a>
      </div>
      {digest && (
        <p className="mt-8 text-sm text-muted">
          {texts.code} <code>{digest}</code>
        </p>
      )}
    </Message>
  );
}
