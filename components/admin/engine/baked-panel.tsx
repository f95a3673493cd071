'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Baked, Sample } from '#lib/engine/schema.ts';
import type { Formats } from './format.ts';

/** The table shows so many of the latest. */
const MOST = 12;

/** Which pages had to be made anew, and why. */
export function BakedPanel({ samples, formats }: { samples: Sample[]; formats: Formats }) {
  const t = useAreaTexts('engine');
  const count = samples.reduce((sum, { bakedCount }) => sum + bakedCount, 0);
  const baked = samples
    .flatMap((sample) => sample.baked)
    .slice(-MOST)
    .reverse();
  const head = [
    { key: 'when', label: t('baked.when') },
    { key: 'path', label: t('baked.path') },
    { key: 'why', label: t('baked.why') },
    { key: 'by', label: t('baked.by') },
    { key: 'took', label: t('baked.took'), isNumber: true },
  ];
  return (
    <Panel title={t('baked.title')} aside={t('baked.count', { count })}>
      {baked.length === 0 ? (
        <p className="text-muted">{t('baked.none')}</p>
      ) : (
        <Table caption={t('inNumbers', { title: t('baked.title') })} head={head}>
          {baked.map((page) => (
            <tr key={`${page.by} ${page.at} ${page.path}`}>
              <Cell className="whitespace-nowrap tabular-nums">{formats.time(page.at)}</Cell>
              <Cell className="max-w-72 break-words">{page.path}</Cell>
              <Cell>{whyOf(page)}</Cell>
              <Cell className="whitespace-nowrap">{page.by}</Cell>
              <Cell isNumber>{t('ms', { value: formats.number(page.ms) })}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );

  function whyOf({ why, because }: Baked): string {
    if (why === 'invalidated' && because === 'flush') return t('why.flushed');
    return t(`why.${why}`, { because });
  }
}
