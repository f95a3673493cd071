'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Address } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Fields = Record<'label' | 'name' | 'street' | 'postcode' | 'city', string>;
export type AddressInput = Fields & { id: number | null };
export type AddressTexts = Record<
  'label' | 'labelHint' | 'name' | 'street' | 'postcode' | 'city' | 'save' | 'cancel' | 'saved',
  string
>;
type Props = {
  action: Action<AddressInput>;
  locale: Locale;
  /** Null for a new one. */
  address: Address | null;
  title: string;
  texts: AddressTexts;
  onClose: () => void;
};

export function AddressForm({ action, locale, address, title, texts, onClose }: Props) {
  const router = useRouter();
  return (
    <Form
      locale={locale}
      action={action}
      label={title}
      toInput={(fields) => ({ ...(Object.fromEntries(fields) as Fields), id: address?.id ?? null })}
      onDone={() => {
        router.refresh();
        void notify(texts.saved);
        onClose();
      }}
      className="grid gap-5 sm:grid-cols-6"
    >
      <div className="sm:col-span-3">
        <TextField
          name="label"
          label={texts.label}
          hint={texts.labelHint}
          defaultValue={address?.label}
          autoFocus
          required
        />
      </div>
      <div className="sm:col-span-3">
        <TextField name="name" label={texts.name} defaultValue={address?.name} autoComplete="name" required />
      </div>
      <div className="sm:col-span-6">
        <TextField
          name="street"
          label={texts.street}
          defaultValue={address?.street}
          autoComplete="street-address"
          required
        />
      </div>
      <div className="sm:col-span-2">
        <TextField
          name="postcode"
          label={texts.postcode}
          defaultValue={address?.postcode}
          autoComplete="postal-code"
          inputMode="numeric"
          required
        />
      </div>
      <div className="sm:col-span-4">
        <TextField name="city" label={texts.city} defaultValue={address?.city} autoComplete="address-level2" required />
      </div>
      <div className="flex flex-wrap gap-3 sm:col-span-6">
        <SubmitButton>{texts.save}</SubmitButton>
        <Button look="plain" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Form>
  );
}
