'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { Button } from '#components/ui/button.tsx';
import type { Address } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ActionButton } from './action-button.tsx';
import { AddressForm, type AddressInput, type AddressTexts } from './address-form.tsx';

type Props = {
  addresses: Address[];
  locale: Locale;
  actions: { save: Action<AddressInput>; remove: Action<{ id: number }>; makeDefault: Action<{ id: number }> };
  texts: AddressTexts &
    Record<'add' | 'edit' | 'remove' | 'removed' | 'makeDefault' | 'isDefault' | 'madeDefault' | 'none', string>;
};

/** Addresses as cards; the one that is being changed is a form in its place. */
export function AddressBook({ addresses, locale, actions, texts }: Props) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const close = () => setOpen(null);
  const sheet = 'rounded-tile bg-surface p-6 shadow-soft';
  return (
    <div className="flex flex-col gap-5">
      {addresses.length === 0 && open !== 'new' && <p className="text-lg text-muted">{texts.none}</p>}
      <ul className="grid gap-5 empty:hidden md:grid-cols-2">
        {addresses.map((address) => (
          <li key={address.id} className={`${sheet} ${open === address.id ? 'md:col-span-2' : ''}`}>
            {open === address.id ? (
              <AddressForm
                action={actions.save}
                locale={locale}
                address={address}
                title={`${texts.edit}: ${address.label}`}
                texts={texts}
                onClose={close}
              />
            ) : (
              <AddressCard
                address={address}
                locale={locale}
                actions={actions}
                texts={texts}
                onEdit={() => setOpen(address.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <div className={sheet}>
          <AddressForm
            action={actions.save}
            locale={locale}
            address={null}
            title={texts.add}
            texts={texts}
            onClose={close}
          />
        </div>
      ) : (
        <div>
          <Button onClick={() => setOpen('new')}>
            <Plus aria-hidden="true" className="size-5" />
            {texts.add}
          </Button>
        </div>
      )}
    </div>
  );
}

type CardProps = Omit<Props, 'addresses'> & { address: Address; onEdit: () => void };

function AddressCard({ address, locale, actions, texts, onEdit }: CardProps) {
  const { id, label, name, street, postcode, city, isDefault } = address;
  return (
    <div className="flex h-full flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl">{label}</h2>
        {isDefault && (
          <span className="rounded-full bg-plaster px-3 py-0.5 text-sm font-medium">{texts.isDefault}</span>
        )}
      </div>
      <address className="flex-1 not-italic">
        {name}
        <br />
        {street}
        <br />
        {postcode} {city}
      </address>
      <div className="-ml-3 flex flex-wrap items-center">
        <Button look="plain" onClick={onEdit} aria-label={`${texts.edit}: ${label}`} className="px-3!">
          {texts.edit}
        </Button>
        {!isDefault && (
          <ActionButton
            action={actions.makeDefault}
            input={{ id }}
            locale={locale}
            look="plain"
            className="px-3!"
            done={texts.madeDefault}
            label={`${texts.makeDefault}: ${label}`}
          >
            {texts.makeDefault}
          </ActionButton>
        )}
        <ActionButton
          action={actions.remove}
          input={{ id }}
          locale={locale}
          look="plain"
          className="px-3!"
          done={texts.removed}
          label={`${texts.remove}: ${label}`}
        >
          {texts.remove}
        </ActionButton>
      </div>
    </div>
  );
}
