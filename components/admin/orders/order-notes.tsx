'use client';

import { useState } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { SubmitButton, TextArea } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';
import type { OrderActionSet } from './actions.ts';

type Props = { order: StaffOrder; locale: Locale; actions: OrderActionSet; onChanged: () => void };

/** What the staff note for each other. */
export function OrderNotes({ order: { number, notes }, locale, actions, onChanged }: Props) {
  const t = useAreaTexts('adminOrders');
  const [noteId, setNoteId] = useState(() => crypto.randomUUID());
  return (
    <Panel
      title={t('notes')}
      aside={<span className="print:hidden">{t('notesText')}</span>}
      className={notes.length === 0 ? 'print:hidden' : 'print:shadow-none'}
    >
      {notes.length === 0 && <p className="text-muted">{t('noNotes')}</p>}
      <ul className="grid gap-3">
        {notes.map(({ id, author, text, at }) => (
          <li key={id} className="border-l-4 border-accent pl-3">
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="text-sm text-muted">
              {t('noteBy', { who: author || t('shop'), when: formatMoment(at, locale) })}
            </p>
          </li>
        ))}
      </ul>
      <Form
        action={actions.addNote}
        locale={locale}
        toInput={(fields) => ({ number, noteId, text: String(fields.get('text')) })}
        onDone={(_, form) => {
          form.reset();
          setNoteId(crypto.randomUUID());
          onChanged();
        }}
        className="mt-4 grid gap-3 print:hidden"
      >
        <TextArea name="text" label={t('noteLabel')} rows={2} maxLength={500} />
        <SubmitButton look="quiet" className="justify-self-start border border-line">
          {t('noteAdd')}
        </SubmitButton>
      </Form>
    </Panel>
  );
}
