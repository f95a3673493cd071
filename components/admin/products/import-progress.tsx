'use client';

import { Check, Download } from 'lucide-react';
import useSWR from 'swr';
import { Panel } from '#components/admin/ui/panel.tsx';
import { Stat } from '#components/admin/ui/stat.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatNumber } from '#components/i18n/format.ts';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { ImportView } from '#lib/catalog/import-form.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { useProblemText } from './use-problem-text.ts';

/** How often (ms) it is asked how far a worker is, while it works. */
const ASK = 500;

type Props = { initial: ImportView; locale: Locale; apply: Action<{ id: string }, null> };

const isRunning = ({ status }: ImportView) => status === 'checking' || status === 'applying';

/** An import: how far it is, what it found, and, once it is checked, the button that applies it. */
export function ImportProgress({ initial, locale, apply }: Props) {
  const t = useAreaTexts('adminImports');
  const problemText = useProblemText();
  const { run, isPending } = useAction(apply, locale);
  const { data, mutate } = useSWR(productPaths.importState(initial.id), fetchState, {
    fallbackData: initial,
    // SWR knows of no state before the first answer, and does not ask again if that tells what the page knew already.
    refreshInterval: (latest) => (isRunning(latest ?? initial) ? ASK : 0),
    dedupingInterval: 0,
  });
  const view = data ?? initial;
  const { status, rowCount, doneCount, problems } = view;
  const number = (value: number) => formatNumber(value, locale);
  const isWhole = status === 'failed';

  async function start() {
    const answer = await run({ id: view.id });
    await mutate();
    if (answer && !answer.ok) await notify(answer.message, { tone: 'error' });
  }

  return (
    <div className="grid gap-5">
      <Panel title={t(`status.${status}`)}>
        <p className="mb-3 text-muted">
          {t('sentBy', { name: view.userName })}
          {view.appliedByName && ` ${t('appliedBy', { name: view.appliedByName })}`}
        </p>
        {isRunning(view) && (
          <>
            <progress
              value={rowCount === 0 ? undefined : doneCount}
              max={rowCount || 1}
              aria-label={t(`status.${status}`)}
              className="h-3 w-full accent-primary"
            />
            <p className="mt-1 text-muted tabular-nums">
              {rowCount === 0 ? t('counting') : t('progress', { done: doneCount, total: rowCount })}
            </p>
          </>
        )}
        <p role="status" className={isRunning(view) ? 'sr-only' : ''}>
          {!isRunning(view) && !isWhole && t(`summary.${status === 'applied' ? 'applied' : 'checked'}`, counts(view))}
          {isWhole && problems.map((problem) => problemText(problem)).join(' ')}
        </p>
        {status === 'checked' && view.newCount + view.changedCount > 0 && (
          <ConfirmButton
            className="mt-5"
            isPending={isPending}
            onConfirm={start}
            texts={{
              title: t('confirm.title'),
              text: t('confirm.text', counts(view)),
              confirm: t('confirm.yes'),
              cancel: t('confirm.no'),
            }}
          >
            <Check aria-hidden="true" className="size-5" />
            {t('apply', { count: view.newCount + view.changedCount })}
          </ConfirmButton>
        )}
      </Panel>
      {!isWhole && (
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {(['newCount', 'changedCount', 'unchangedCount', 'refusedCount'] as const).map((name) => (
            <Stat key={name} label={t(name)} value={number(view[name])} />
          ))}
        </dl>
      )}
      {!isWhole && problems.length > 0 && (
        <Panel
          title={t('problems')}
          aside={
            <a
              href={productPaths.importReport(view.id, locale)}
              download
              className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4 hover:text-primary"
            >
              <Download aria-hidden="true" className="size-4" />
              {t('report')}
            </a>
          }
        >
          <Table
            caption={t('problems')}
            head={[
              { key: 'line', label: t('line'), isNumber: true },
              { key: 'slug', label: t('slug') },
              { key: 'column', label: t('column') },
              { key: 'problem', label: t('problem') },
            ]}
          >
            {problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the file, which never changes
              <tr key={index}>
                <Cell isNumber>{number(problem.line)}</Cell>
                <Cell className="break-all">{problem.slug}</Cell>
                <Cell className="font-mono text-sm">{problem.column}</Cell>
                <Cell>{problemText(problem)}</Cell>
              </tr>
            ))}
          </Table>
        </Panel>
      )}
    </div>
  );
}

function counts({ newCount, changedCount, unchangedCount, refusedCount }: ImportView) {
  return { created: newCount, changed: changedCount, unchanged: unchangedCount, refused: refusedCount };
}

async function fetchState(address: string): Promise<ImportView> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return (await response.json()) as ImportView;
}
