'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { SubmitButton, TextArea } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { DialogButtons, FormDialog } from '#components/ui/form-dialog.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';
import type { OrderStage } from '#lib/orders/status.ts';
import type { OrderActionSet } from './actions.ts';

type Props = {
  order: StaffOrder;
  locale: Locale;
  actions: OrderActionSet;
  onChanged: () => void;
  mayCancel: boolean;
};

/** What is to be done with an order next. */
export function OrderSteps({ order, locale, actions, onChanged, mayCancel }: Props) {
  const t = useAreaTexts('adminOrders');
  const { run, isPending } = useAction(actions.advance, locale);
  const { number, nextStages, canBeCancelled, status, cakes } = order;

  async function advance(to: OrderStage) {
    const answer = await run({ number, to, from: status });
    if (!answer) return;
    onChanged();
    const text = answer.ok ? t('stepDone', { number, state: t(`state.${to}`) }) : answer.message;
    await notify(text, { tone: answer.ok ? 'plain' : 'error' });
  }

  const waitsForCakes = nextStages.length === 0 && cakes.length > 0 && ['paid', 'baking', 'ready'].includes(status);
  return (
    <Panel title={t('stepTitle')} className="print:hidden">
      {nextStages.length === 0 && <p className="text-muted">{t(waitsForCakes ? 'cakesFirst' : 'nothingNext')}</p>}
      <div className="flex flex-col gap-2.5">
        {nextStages.map((stage, index) => (
          <Button
            key={stage}
            look={index === 0 ? 'primary' : 'quiet'}
            isPending={isPending}
            onClick={() => void advance(stage)}
          >
            {t(`step.${stage}`)}
          </Button>
        ))}
        {mayCancel && canBeCancelled && (
          <CancelDialog order={order} locale={locale} cancel={actions.cancel} onChanged={onChanged} />
        )}
      </div>
    </Panel>
  );
}

type CancelProps = Pick<Props, 'order' | 'locale' | 'onChanged'> & { cancel: OrderActionSet['cancel'] };

function CancelDialog({ order: { number, status }, locale, cancel, onChanged }: CancelProps) {
  const t = useAreaTexts('adminOrders');
  const texts = {
    title: t('cancelTitle', { number }),
    text: t(status === 'ready' ? 'cancelReadyText' : 'cancelText'),
  };
  return (
    <FormDialog label={t('cancel')} look="danger" texts={texts}>
      {(close) => (
        <Form
          action={cancel}
          locale={locale}
          toInput={(fields) => ({ number, reason: String(fields.get('reason')) })}
          onDone={() => {
            close();
            onChanged();
            void notify(t('cancelled'));
          }}
        >
          <TextArea name="reason" label={t('reason')} rows={3} maxLength={500} />
          <DialogButtons cancel={t('keep')} onCancel={close}>
            <SubmitButton look="danger">{t('cancelSend')}</SubmitButton>
          </DialogButtons>
        </Form>
      )}
    </FormDialog>
  );
}
