'use client';

import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { QueueState } from '#lib/engine/schema.ts';
import type { EngineActions } from './actions.ts';
import type { Formats } from './format.ts';
import { OperateButton } from './operate-button.tsx';

type Props = {
  queues: QueueState[];
  formats: Formats;
  locale: Locale;
  setPaused: EngineActions['setPaused'] | null;
};

/** How every queue stands, and the button that halts it. */
export function QueueTable({ queues, formats, locale, setPaused }: Props) {
  const t = useAreaTexts('engine');
  const head = [
    { key: 'name', label: t('queues.name') },
    { key: 'state', label: t('queues.state') },
    ...(['waiting', 'waited', 'active', 'delayed', 'dead'] as const).map((key) => ({
      key,
      label: t(`queues.${key}`),
      isNumber: true,
    })),
    ...(setPaused ? [{ key: 'action', label: <span className="sr-only">{t('queues.action')}</span> }] : []),
  ];
  return (
    <Table caption={t('inNumbers', { title: t('queues.title') })} head={head}>
      {queues.map((queue) => (
        <tr key={queue.name}>
          <th scope="row" className="py-2.5 pr-3 align-middle font-semibold">
            {queue.name}
          </th>
          <Cell className="align-middle!">
            <Badge tone={queue.isPaused ? 'warm' : 'good'}>
              {queue.isPaused ? t('queues.paused') : t('queues.running')}
            </Badge>
          </Cell>
          {[
            formats.number(queue.waiting),
            queue.waited === null ? '–' : formats.duration(queue.waited),
            formats.number(queue.active),
            formats.number(queue.delayed),
          ].map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <Cell key={index} isNumber className="align-middle!">
              {value}
            </Cell>
          ))}
          <Cell isNumber className={`align-middle! ${queue.dead > 0 ? 'font-semibold text-danger' : ''}`}>
            {formats.number(queue.dead)}
          </Cell>
          {setPaused && (
            <Cell className="text-right align-middle!">
              <PauseButton {...{ queue, locale, setPaused }} key={String(queue.isPaused)} />
            </Cell>
          )}
        </tr>
      ))}
    </Table>
  );
}

type ButtonProps = { queue: QueueState; locale: Locale; setPaused: EngineActions['setPaused'] };

function PauseButton({ queue: { name, isPaused }, locale, setPaused }: ButtonProps) {
  const t = useAreaTexts('engine');
  const what = isPaused ? 'resume' : 'pause';
  return (
    <OperateButton
      locale={locale}
      action={setPaused}
      input={{ queue: name, isPaused: !isPaused }}
      label={t(`${what}.button`)}
      name={t(`${what}.named`, { name })}
      done={t(`${what}.done`, { name })}
      texts={{
        title: t(`${what}.title`, { name }),
        text: t(`${what}.text`),
        confirm: t(`${what}.button`),
        cancel: t('cancel'),
      }}
    />
  );
}
