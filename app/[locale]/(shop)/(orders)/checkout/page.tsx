import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { CheckoutForm } from '#components/checkout/checkout-form.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { listAddresses } from '#lib/accounts/addresses.ts';
import { canBeHad } from '#lib/cart/cart.ts';
import { paths } from '#lib/catalog/paths.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { countOvenUnits } from '#lib/checkout/oven.ts';
import { getOwnCart } from '#lib/checkout/own-cart.ts';
import { quote } from '#lib/checkout/quote.ts';
import { listSlotDays } from '#lib/checkout/slots.ts';
import { activeProvider } from '#lib/payments/providers.ts';
import { db } from '#lib/platform/db/client.ts';
import { holdCheckout, placeOrder, quoteCheckout } from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/checkout'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'checkout');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function CheckoutPage({ params }: Props) {
  const locale = await requireLocale(params);
  const t = translator(locale, 'checkout');
  const { user, owner } = await getRequester();
  const lines = (await getOwnCart(owner)).lines.filter(canBeHad);
  if (lines.length === 0) {
    return (
      <Message title={t('emptyTitle')} text={t('emptyText')}>
        <ButtonLink href={paths.home(locale)}>{t('emptyLink')}</ButtonLink>
      </Message>
    );
  }
  const now = new Date();
  const priced = await priceLines(db(), lines, now);
  const leadTimeHours = Math.max(...priced.map((line) => line.leadTimeHours));
  const wanted = { leadTimeHours, ovenUnits: countOvenUnits(priced), owner, now };
  const wishes = { fulfilment: 'pickup' as const, postcode: null, discountCode: null, person: null };
  const [draft, pickup, delivery, addresses] = await Promise.all([
    quote(db(), { lines: priced, ...wishes, now }),
    listSlotDays('pickup', wanted),
    listSlotDays('delivery', wanted),
    user ? listAddresses(user.id) : [],
  ]);
  const { discount: _, discountProblem: __, deliveryProblem: ___, ...totals } = draft;
  return (
    <div className="wrap pt-6 pb-16">
      <h1 className="mb-8 text-title">{t('title')}</h1>
      <AreaTexts locale={locale} areas={['checkout', 'deposit']}>
        <CheckoutForm
          locale={locale}
          lines={lines}
          quote={{ ...totals, discountCode: null, discountProblem: null, deliveryProblem: null }}
          days={{ pickup, delivery }}
          user={user && { name: user.name, email: user.email }}
          addresses={addresses}
          provider={activeProvider().name}
          actions={{ place: placeOrder, hold: holdCheckout, quote: quoteCheckout }}
        />
      </AreaTexts>
    </div>
  );
}
