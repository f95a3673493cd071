'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionButton } from '#components/account/action-button.tsx';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDate } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import { studioPath } from '#lib/cakes/design/paths.ts';
import type { SavedDesign } from '#lib/cakes/design/saved.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { CakePicture } from './cake-picture.tsx';

type Actions = { rename: Action<{ id: string; name: string }>; remove: Action<{ id: string }> };
type Props = { designs: SavedDesign[]; locale: Locale; actions: Actions };

/** The designs of an account: each leads to the studio. */
export function DesignList({ designs, locale, actions }: Props) {
  return (
    <ul className="grid gap-5 empty:hidden sm:grid-cols-2 xl:grid-cols-3">
      {designs.map((saved) => (
        <li key={saved.id} className="overflow-hidden rounded-tile bg-surface shadow-soft">
          <DesignCard saved={saved} locale={locale} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

type CardProps = { saved: SavedDesign; locale: Locale; actions: Actions };

function DesignCard({ saved: { id, name, design, savedAt }, locale, actions }: CardProps) {
  const t = useAreaTexts('cakeStudio');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {/* A whole load of the page: the studio reads what stands behind the # when it begins. */}
      <a href={studioPath(locale, design)} aria-label={t('open', { name })} className="group block bg-plaster">
        <CakePicture
          design={design}
          size={320}
          alt=""
          className="aspect-square w-full transition-transform duration-250 group-hover:scale-[1.03]"
        />
      </a>
      <div className="p-5">
        <h2 className="text-xl wrap-anywhere">{name}</h2>
        <p className="mt-1 text-sm text-muted">{t('savedOn', { day: formatDate(savedAt, locale) })}</p>
        {isOpen && (
          <Form
            action={actions.rename}
            locale={locale}
            label={t('renameOf', { name })}
            className="mt-4 flex flex-col gap-3"
            toInput={(fields) => ({ id, name: String(fields.get('name')) })}
            onDone={() => {
              setIsOpen(false);
              router.refresh();
            }}
          >
            <TextField name="name" label={t('saveName')} defaultValue={name} maxLength={60} autoFocus />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{t('saveSubmit')}</SubmitButton>
              <Button look="plain" onClick={() => setIsOpen(false)}>
                {t('cancel')}
              </Button>
            </div>
          </Form>
        )}
        {!isOpen && (
          <div className="mt-2 -ml-3 flex flex-wrap">
            <Button look="plain" className="px-3!" onClick={() => setIsOpen(true)} aria-label={t('renameOf', { name })}>
              {t('rename')}
            </Button>
            <ActionButton
              action={actions.remove}
              input={{ id }}
              locale={locale}
              look="plain"
              className="px-3!"
              done={t('deleted', { name })}
              label={t('deleteOf', { name })}
            >
              {t('delete')}
            </ActionButton>
          </div>
        )}
      </div>
    </>
  );
}
