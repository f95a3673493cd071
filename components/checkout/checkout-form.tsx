'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextArea } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatTime } from '#components/i18n/format.ts';
import { wantNews } from '#components/live/wanted.ts';
import { ME } from '#components/me/use-me.ts';
import type { User } from '#lib/accounts/schema.ts';
import type { CartLineView } from '#lib/cart/schema.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Fulfilment, OrderFormInput, PaymentChoice as Payment, Quote, SlotDay } from '#lib/checkout/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { Card } from '#lib/payments/schema.ts';
import { AddressFields, type SavedAddress } from './address-fields.tsx';
import { CardFields, readCard } from './card-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { DiscountField } from './discount-field.tsx';
import { FulfilmentChoice } from './fulfilment-choice.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PaymentChoice } from './payment-choice.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { Step } from './step.tsx';
import { type HoldAction, type QuoteAction, useHold, useQuote } from './use-checkout.ts';

export type PlaceAction = Action<
  { form: OrderFormInput; card: Card | null },
  { number: string; key: string | null; redirectUrl: string | null }
>;

type Props = {
  locale: Locale;
  lines: CartLineView[];
  quote: Quote;
  days: Record<Fulfilment, SlotDay[]>;
  user: Pick<User, 'name' | 'email'> | null;
  addresses: SavedAddress[];
  provider: 'test-till' | 'stripe';
  actions: { place: PlaceAction; hold: HoldAction; quote: QuoteAction };
};

/** The whole checkout on one page. What it costs and what is kept is the server's to say at each step. */
export function CheckoutForm({ locale, lines, quote: initial, days, user, addresses, provider, actions }: Props) {
  const t = useAreaTexts('checkout');
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [fulfilment, setFulfilment] = useState<Fulfilment>('pickup');
  const [day, setDay] = useState(firstDay(days.pickup));
  const [slotId, setSlotId] = useState<number | null>(null);
  const [payment, setPayment] = useState<Payment>('full');
  const [postcode, setPostcode] = useState(addresses[0]?.postcode ?? '');
  const [discountCode, setDiscountCode] = useState<string | null>(null);
  const [email, setEmail] = useState(user?.email ?? '');
  const idempotencyKey = useRef('');
  const lineIds = lines.map(({ id }) => id);
  const wishes = { lineIds, fulfilment, postcode, discountCode, email };
  const { quote, refresh } = useQuote(initial, { locale, ask: actions.quote, wishes });
  const { heldUntil, problem, keep, forget } = useHold({ locale, lineIds, hold: actions.hold });

  const depositMinor = fulfilment === 'pickup' ? quote.depositMinor : null;
  const dueMinor = payment === 'deposit' && depositMinor !== null ? depositMinor : quote.totalMinor;

  function chooseFulfilment(next: Fulfilment) {
    setFulfilment(next);
    setSlotId(null);
    forget();
    if (!days[next].some((candidate) => candidate.day === day && candidate.slots.length > 0)) {
      setDay(firstDay(days[next]));
    }
  }

  function chooseSlot(next: number) {
    setSlotId(next);
    void keep(fulfilment, next);
  }

  function toInput(fields: FormData) {
    idempotencyKey.current ||= crypto.randomUUID();
    // Whether the fields fit is for the action to say.
    const form = {
      ...Object.fromEntries(fields),
      ...{ lineIds, fulfilment, discountCode: quote.discountCode, expectedTotalMinor: quote.totalMinor },
      ...{ idempotencyKey: idempotencyKey.current, slotId: slotId ?? 0 },
    } as OrderFormInput;
    return { form, card: provider === 'test-till' && dueMinor > 0 ? readCard(fields) : null };
  }

  /** What was refused may have been refused because things have changed: the page shows them as they are now. */
  async function place(language: Locale, input: Parameters<PlaceAction>[1]) {
    const answer = await actions.place(language, input);
    if (!answer.ok && answer.code === 'conflict') {
      // What is sold out has been named: the page stays as it is for the shopper to decide what to do about it.
      if (answer.reason !== 'sold-out-meanwhile') router.refresh();
      // Lines that are gone are told by the page; the rest is asked for.
      if (answer.reason !== 'cart-changed') await refresh();
    }
    return answer;
  }

  return (
    <Form
      action={place}
      locale={locale}
      toInput={toInput}
      onDone={({ number, key, redirectUrl }) => {
        wantNews();
        if (redirectUrl) window.location.assign(redirectUrl);
        // In the checkout's place: going back must not lead to a form that has been sent.
        else router.replace(orderPaths.askedOrder(locale, number, key));
        void mutate(ME);
      }}
    >
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[1fr_22rem] xl:grid-cols-[1fr_26rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Step title={t('contact')}>
            <ContactFields user={user} locale={locale} onEmail={setEmail} />
          </Step>
          <Step title={t('how')}>
            <FulfilmentChoice chosen={fulfilment} locale={locale} onChoose={chooseFulfilment} />
          </Step>
          {fulfilment === 'delivery' && (
            <Step title={t('address')}>
              <AddressFields
                addresses={addresses}
                quote={quote}
                locale={locale}
                postcode={postcode}
                onPostcode={setPostcode}
              />
            </Step>
          )}
          <Step title={t('when')}>
            <SlotPicker
              days={days[fulfilment]}
              locale={locale}
              day={day}
              slotId={slotId}
              onDay={(next) => {
                setDay(next);
                forget();
                setSlotId(null);
              }}
              onSlot={chooseSlot}
            />
            <div aria-live="polite" className="mt-4 font-medium">
              {heldUntil && <p className="text-success">{t('held', { time: formatTime(heldUntil, locale) })}</p>}
              {problem && <p className="text-danger">{problem}</p>}
            </div>
          </Step>
          <Step title={t('more')}>
            <div className="flex flex-col gap-5">
              <TextArea name="note" label={t('note')} hint={t('noteHint')} maxLength={500} rows={2} />
              <DiscountField quote={quote} onCode={setDiscountCode} />
            </div>
          </Step>
          <Step title={t('pay')}>
            {depositMinor !== null && (
              <PaymentChoice
                chosen={payment}
                totalMinor={quote.totalMinor}
                depositMinor={depositMinor}
                locale={locale}
                onChoose={setPayment}
              />
            )}
            {quote.totalMinor === 0 && <p>{t('nothingToPay')}</p>}
            {quote.totalMinor > 0 && (provider === 'stripe' ? <p>{t('stripe')}</p> : <CardFields />)}
          </Step>
        </div>
        <div className="rounded-tile bg-surface p-6 shadow-soft lg:sticky lg:top-24">
          <OrderSummary lines={lines} quote={quote} dueMinor={dueMinor} fulfilment={fulfilment} locale={locale} />
          <SubmitButton className="mt-6 w-full">
            {dueMinor === 0 ? t('placeFree') : t('place', { total: formatPrice(dueMinor, locale) })}
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}

function firstDay(days: SlotDay[]): string {
  return days.find(({ slots }) => slots.some(({ isFree }) => isFree))?.day ?? days[0]?.day ?? '';
}
