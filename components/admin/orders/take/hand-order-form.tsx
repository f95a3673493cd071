'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { Panel } from '#components/admin/ui/panel.tsx';
import { SlotPicker } from '#components/checkout/slot-picker.tsx';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextArea, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Fulfilment, fulfilments } from '#lib/checkout/schema.ts';
import type { HandProduct, handOrderSchema } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { type ChosenLine, ChosenLines } from './chosen-lines.tsx';
import { ProductPicker } from './product-picker.tsx';
import { RadioRow } from './radio-row.tsx';
import { type PlanAction, usePlan } from './use-plan.ts';

type Input = z.input<typeof handOrderSchema>;
type Props = { locale: Locale; plan: PlanAction; take: Action<Input, { number: string }> };

/** An order as it is told over the telephone: what, when, who, and how it is paid. */
export function HandOrderForm({ locale, plan: planAction, take }: Props) {
  const t = useAreaTexts('adminOrders');
  const router = useRouter();
  const [lines, setLines] = useState<ChosenLine[]>([]);
  const [fulfilment, setFulfilment] = useState<Fulfilment>('pickup');
  const [postcode, setPostcode] = useState('');
  const [slot, setSlot] = useState<{ day: string; id: number | null }>({ day: '', id: null });
  const [isPaid, setIsPaid] = useState(false);
  /** The form's own: however often it is sent, it makes one order. */
  const idempotencyKey = useRef('');
  const wanted = lines.map(({ product: { slug }, choice, quantity }) => ({ slug, choice, quantity }));
  const { plan, problem, askAgain } = usePlan(planAction, { lines: wanted, fulfilment, postcode }, locale);

  /** What was refused may have been refused for what changed meanwhile: what is shown is asked for anew. */
  const takeOrAsk: typeof take = async (...call) => {
    const answer = await take(...call);
    if (!answer.ok) askAgain();
    return answer;
  };

  function pick(product: HandProduct) {
    const choice = Object.fromEntries(
      product.options.map(({ kind, values }) => [kind, (values.find(({ isDefault }) => isDefault) ?? values[0])?.code]),
    );
    setLines((known) => [...known, { key: crypto.randomUUID(), product, choice, quantity: 1 }]);
  }

  function toInput(fields: FormData): Input {
    idempotencyKey.current ||= crypto.randomUUID();
    const text = (name: string) => String(fields.get(name) ?? '');
    const common = {
      ...{ name: text('name'), phone: text('phone'), email: text('email'), note: text('note') },
      ...{ lines: wanted, slotId: slot.id ?? '', isPaid, idempotencyKey: idempotencyKey.current },
      expectedTotalMinor: plan?.totalMinor ?? 0,
    };
    if (fulfilment === 'pickup') return { ...common, fulfilment };
    return { ...common, fulfilment, street: text('street'), postcode, city: text('city') };
  }

  return (
    <Form
      action={takeOrAsk}
      locale={locale}
      toInput={toInput}
      onDone={({ number }) => router.push(deskPaths.order(locale, number))}
      className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="grid min-w-0 gap-5">
        <Panel title={t('products')}>
          <ChosenLines lines={lines} onChange={setLines} />
          {problem && (
            <p role="alert" className="mt-2 font-medium text-danger">
              {problem}
            </p>
          )}
          <div className="mt-4 border-t border-line pt-4">
            <ProductPicker locale={locale} onPick={pick} />
          </div>
        </Panel>
        <Panel title={t('whenTitle')}>
          <RadioRow
            legend={t('how')}
            name="fulfilment"
            value={fulfilment}
            options={fulfilments.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => {
              setFulfilment(value);
              setSlot({ day: '', id: null });
            }}
          />
          <div className="mt-4">
            {plan ? (
              <SlotPicker
                days={plan.days}
                locale={locale}
                day={slot.day}
                slotId={slot.id}
                onDay={(day) => setSlot({ day, id: null })}
                onSlot={(id) => setSlot((known) => ({ ...known, id }))}
              />
            ) : (
              <p className="text-muted">{t('chooseFirst')}</p>
            )}
          </div>
        </Panel>
      </div>
      <div className="grid gap-5">
        <Panel title={t('contact')}>
          <div className="grid gap-4">
            <TextField name="name" label={t('name')} autoComplete="off" maxLength={80} />
            <TextField name="phone" label={t('phone')} type="tel" autoComplete="off" maxLength={30} />
            <TextField name="email" label={t('email')} type="email" autoComplete="off" maxLength={254} />
            {fulfilment === 'delivery' && (
              <>
                <TextField name="street" label={t('street')} autoComplete="off" maxLength={120} />
                <TextField
                  name="postcode"
                  label={t('postcode')}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={4}
                  value={postcode}
                  onChange={({ target }) => setPostcode(target.value)}
                  hint={plan?.deliveryProblem ?? undefined}
                />
                <TextField name="city" label={t('city')} autoComplete="off" maxLength={80} />
              </>
            )}
            <TextArea name="note" label={t('noteForBakers')} rows={2} maxLength={500} />
          </div>
        </Panel>
        <Panel title={t('payTitle')}>
          <RadioRow
            legend={t('payTitle')}
            name="isPaid"
            value={isPaid ? 'now' : 'later'}
            options={[
              { value: 'later', label: t('payLater') },
              { value: 'now', label: t('payNow') },
            ]}
            onChange={(value) => setIsPaid(value === 'now')}
          />
          <SubmitButton className="mt-5 w-full">
            {plan ? t('place', { total: formatPrice(plan.totalMinor, locale) }) : t('placeFree')}
          </SubmitButton>
        </Panel>
      </div>
    </Form>
  );
}
