'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { useMe } from '#components/me/use-me.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { notify } from '#components/ui/notify.ts';
import { Section } from '#components/ui/section.tsx';
import { accountPaths, withNext } from '#lib/accounts/paths.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import type { SavedDesign, Saving } from '#lib/cakes/design/saved.ts';
import { CakeCard } from './cake-card.tsx';
import { useStudioContext } from './studio-context.ts';

const ADDRESS = '/api/me/designs';

/** Keeps the design in the account, and shows those that are there. The way to sign in leads back here, and so to the draft. */
export function SavedDesigns({ action }: { action: Action<Saving> }) {
  const t = useAreaTexts('cakeStudio');
  const { locale } = useStudioContext();
  const me = useMe().data;
  return (
    <Section id="saved" title={t('saved')} text={t('savedText')}>
      {me?.user ? (
        <OwnDesigns action={action} />
      ) : (
        <ButtonLink look="quiet" href={withNext(accountPaths.signIn(locale), studioPath(locale))}>
          {t('savedSignIn')}
        </ButtonLink>
      )}
    </Section>
  );
}

function OwnDesigns({ action }: { action: Action<Saving> }) {
  const t = useAreaTexts('cakeStudio');
  const { design, locale, take } = useStudioContext();
  const { data: designs, error, mutate } = useSWR<SavedDesign[]>(ADDRESS, fetchDesigns);
  const [id, setId] = useState(() => crypto.randomUUID());
  return (
    <>
      <Form
        action={action}
        locale={locale}
        className="flex max-w-xl flex-wrap items-end gap-3 [&>div]:min-w-48 [&>div]:flex-1"
        toInput={(fields) => ({ id, name: String(fields.get('name')), design })}
        onDone={(_, form) => {
          void notify(t('saveDone', { name: String(new FormData(form).get('name')) }));
          form.reset();
          setId(crypto.randomUUID());
          void mutate();
        }}
      >
        <TextField name="name" label={t('saveName')} maxLength={60} autoComplete="off" required />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
      {error && !designs && <p className="mt-6 text-muted">{t('savedAway')}</p>}
      {designs?.length === 0 && <p className="mt-6 text-muted">{t('savedNone')}</p>}
      {designs && designs.length > 0 && (
        <>
          <ul className="mt-8 grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-4">
            {designs.map((saved) => (
              <li key={saved.id}>
                <CakeCard
                  design={saved.design}
                  name={saved.name}
                  label={t('open', { name: saved.name })}
                  onPress={() => take(saved.design, t('opened', { name: saved.name }))}
                />
              </li>
            ))}
          </ul>
          <p className="mt-6">
            <HoverLink href={accountPaths.designs(locale)} className="underline underline-offset-4 hover:text-primary">
              {t('manage')}
            </HoverLink>
          </p>
        </>
      )}
    </>
  );
}

async function fetchDesigns(address: string): Promise<SavedDesign[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
