'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { Panel } from '#components/admin/ui/panel.tsx';
import { DiscountField } from '#components/checkout/discount-field.tsx';
import { SlotPicker } from '#components/checkout/slot-picker.tsx';
import { TotalsTable } from '#components/checkout/totals-table.tsx';
import { useTotalsTexts } from '#components/checkout/use-totals-texts.ts';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Fulfilment, fulfilments } from '#lib/checkout/schema.ts';
import type { HandLine, HandProduct, handOrderSchema } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { CakePicker } from './cake-picker.tsx';
import { type ChosenLine, ChosenLines } from './chosen-lines.tsx';
import { HandContact, type Known } from './hand-contact.tsx';
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
  const [known, setKnown] = useState<Known>({ phone: '', email: '', postcode: '' });
  const [code, setCode] = useState<string | null>(null);
  const [slot, setSlot] = useState<{ day: string; id: number | null }>({ day: '', id: null });
  const [isPaid, setIsPaid] = useState(false);
  /** The form's own: however often it is sent, it makes one order. */
  const idempotencyKey = useRef('');
  const wanted = lines.map(toWanted);
  const { postcode } = known;
  // Who it is changes the sum by a code alone: then it is asked for at each letter.
  const person = code === null ? {} : { discountCode: code, phone: known.phone, email: known.email };
  const { plan, problem, askAgain } = usePlan(
    planAction,
    { lines: wanted.map(withoutWishes), fulfilment, postcode, ...person },
    locale,
  );
  const totalsTexts = useTotalsTexts();

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
    setLines((known) => [...known, { key: crypto.randomUUID(), cake: null, product, choice, quantity: 1 }]);
  }

  function pickCake(design: CakeDesign) {
    const cake = { design, wishes: NO_WISHES };
    setLines((known) => [...known, { key: crypto.randomUUID(), cake }]);
  }

  function toInput(fields: FormData): Input {
    idempotencyKey.current ||= crypto.randomUUID();
    const text = (name: string) => String(fields.get(name) ?? '');
    const common = {
      ...{ name: text('name'), phone: text('phone'), email: text('email'), note: text('note') },
      ...{ lines: wanted, slotId: slot.id ?? '', isPaid, idempotencyKey: idempotencyKey.current },
      ...{ discountCode: plan?.discountCode ?? null, expectedTotalMinor: plan?.totalMinor ?? 0 },
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
          <ChosenLines lines={lines} locale={locale} onChange={setLines} />
          {problem && (
            <p role="alert" className="mt-2 font-medium text-danger">
              {problem}
            </p>
          )}
          <div className="mt-4 border-t border-line pt-4">
            <ProductPicker locale={locale} onPick={pick} />
          </div>
          <div className="mt-4 border-t border-line pt-4">
            <CakePicker locale={locale} onPick={pickCake} />
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
          <HandContact
            fulfilment={fulfilment}
            known={known}
            deliveryProblem={plan?.deliveryProblem ?? null}
            onChange={(changes) => setKnown((before) => ({ ...before, ...changes }))}
          />
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
          {plan && (
            <div className="mt-5 grid gap-5 border-t border-line pt-5">
              <DiscountField quote={plan} onCode={setCode} />
              <div aria-live="polite">
                <TotalsTable
                  totals={plan}
                  locale={locale}
                  hasDelivery={fulfilment === 'delivery'}
                  discountCode={plan.discountCode}
                  parts={[]}
                  texts={totalsTexts}
                />
              </div>
            </div>
          )}
          <SubmitButton className="mt-5 w-full">
            {plan ? t('place', { total: formatPrice(plan.totalMinor, locale) }) : t('placeFree')}
          </SubmitButton>
        </Panel>
      </div>
    </Form>
  );
}

const NO_WISHES = { note: '', allergies: '' };

/** What it comes to does not hang on them: they are not sent at each letter. */
const withoutWishes = (line: HandLine): HandLine =>
  line.cake ? { ...line, cake: { ...line.cake, wishes: NO_WISHES } } : line;

/** A cake's line is named after its own key: sent again, it is the same cake. */
function toWanted(line: ChosenLine): HandLine {
  if (line.cake) return { cake: line.cake, additionId: line.key };
  const { product, choice, quantity } = line;
  return { cake: null, slug: product.slug, choice, quantity };
}
