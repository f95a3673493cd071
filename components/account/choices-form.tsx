'use client';

import type { Action } from '#components/forms/action.ts';
import { CheckField } from '#components/forms/fields.tsx';
import type { Choices } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { SavingForm } from './saving-form.tsx';

type Props = {
  action: Action<Choices>;
  locale: Locale;
  choices: Choices;
  texts: { ready: string; readyHint: string; news: string; newsHint: string; submit: string; done: string };
};

export function ChoicesForm({ action, locale, choices, texts }: Props) {
  return (
    <SavingForm
      action={action}
      locale={locale}
      texts={texts}
      toInput={(fields) => ({ wantsReadyMail: fields.has('wantsReadyMail'), wantsNews: fields.has('wantsNews') })}
    >
      <CheckField
        name="wantsReadyMail"
        label={texts.ready}
        hint={texts.readyHint}
        defaultChecked={choices.wantsReadyMail}
      />
      <CheckField name="wantsNews" label={texts.news} hint={texts.newsHint} defaultChecked={choices.wantsNews} />
    </SavingForm>
  );
}
