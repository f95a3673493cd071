import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { LiveOrder } from '#components/order/live-order.tsx';
import { getOrder } from '#lib/orders/find-order.ts';
import { answerQuestion, cancelOrder, confirmPayment, followOrder, payOrder, reorder } from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/orders/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'order');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const { number } = await params;
  const { key: given, asked } = await searchParams;
  const key = typeof given === 'string' ? given : null;
  const { owner, user } = await getRequester();
  const order = (await getOrder(number, { owner, key })) ?? notFound();
  return (
    <div className="wrap pt-8 pb-16">
      <AreaTexts locale={locale} areas={['order', 'checkout', 'deposit', 'tracker']}>
        <LiveOrder
          initial={order.view}
          linkKey={key}
          isOwn={order.isOwn}
          isGuest={user === null}
          wasAsked={asked !== undefined}
          locale={locale}
          actions={{
            pay: payOrder,
            confirm: confirmPayment,
            cancel: cancelOrder,
            reorder,
            answer: answerQuestion,
            follow: followOrder,
          }}
        />
      </AreaTexts>
    </div>
  );
}
