'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Letter, MOST_LETTERS } from '#lib/engine/schema.ts';

export type Redrive = Action<{ letters: { queue: string; id: string }[] }, { sent: number }>;
type Props = {
  letters: Letter[];
  locale: Locale;
  /** Null for who may look and not touch. */
  redrive: Redrive | null;
  onSent: () => void;
};

/** Jobs that failed for good, and the button that sends them again. */
export function DeadLetters({ letters, locale, redrive, onSent }: Props) {
  const t = useAreaTexts('queues');
  const head = [
    { key: 'job', label: t('job') },
    { key: 'error', label: t('error') },
    { key: 'attempts', label: t('attempts'), isNumber: true },
    { key: 'failedAt', label: t('failedAt') },
    ...(redrive ? [{ key: 'action', label: <span className="sr-only">{t('action')}</span> }] : []),
  ];
  return (
    <Panel
      title={t('deadTitle')}
      aside={redrive && letters.length > 1 && <SendAll {...{ letters, locale, redrive, onSent }} />}
    >
      <p className="mb-4 max-w-3xl text-sm text-muted">{t('deadText', { most: MOST_LETTERS })}</p>
      {letters.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table caption={t('deadTable')} head={head}>
          {letters.map((letter) => (
            <tr key={`${letter.queue} ${letter.id}`}>
              <Cell>
                <span className="font-semibold">{letter.job}</span>
                <code className="mt-1 block max-w-80 text-xs break-all text-muted">{letter.payload}</code>
              </Cell>
              <Cell className="max-w-96 text-sm break-words">{letter.error}</Cell>
              <Cell isNumber>{letter.attempts}</Cell>
              <Cell className="text-sm">{formatMoment(letter.failedAt, locale)}</Cell>
              {redrive && (
                <Cell className="text-right">
                  <SendOne {...{ letter, locale, redrive, onSent }} />
                </Cell>
              )}
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}

type SendProps = { locale: Locale; redrive: Redrive; onSent: () => void };

function SendOne({ letter, ...props }: SendProps & { letter: Letter }) {
  const t = useAreaTexts('queues');
  const { send, isPending } = useSend(props);
  return (
    <Button
      look="quiet"
      isPending={isPending}
      aria-label={t('redriveNamed', { id: letter.id })}
      onClick={() => send([letter])}
      className="min-h-11 px-4 py-2 text-sm whitespace-nowrap shadow-none outline outline-line"
    >
      {t('redrive')}
    </Button>
  );
}

function SendAll({ letters, ...props }: SendProps & { letters: Letter[] }) {
  const t = useAreaTexts('queues');
  const { send, isPending } = useSend(props);
  return (
    <ConfirmButton
      look="quiet"
      isPending={isPending}
      onConfirm={() => send(letters)}
      className="min-h-11 px-4 py-2 text-sm shadow-none outline outline-line"
      texts={{
        title: t('allTitle', { count: letters.length }),
        text: t('allText'),
        confirm: t('redriveAll'),
        cancel: t('cancel'),
      }}
    >
      {t('redriveAll')}
    </ConfirmButton>
  );
}

function useSend({ locale, redrive, onSent }: SendProps) {
  const t = useAreaTexts('queues');
  const { run, isPending } = useAction(redrive, locale);
  async function send(letters: Letter[]) {
    const answer = await run({ letters: letters.map(({ queue, id }) => ({ queue, id })) });
    if (!answer) return;
    onSent();
    const message = answer.ok ? t('sent', { count: answer.data.sent }) : answer.message;
    await notify(message, { tone: answer.ok ? 'plain' : 'error' });
  }
  return { send, isPending };
}
