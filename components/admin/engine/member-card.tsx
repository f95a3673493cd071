'use client';

import { Badge, type Tone } from '#components/admin/ui/badge.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Member, MemberState } from '#lib/engine/schema.ts';
import type { EngineActions } from './actions.ts';
import type { Formats } from './format.ts';
import { OperateButton } from './operate-button.tsx';

const tones: Record<MemberState, Tone> = {
  ready: 'good',
  starting: 'plain',
  drained: 'warm',
  stopping: 'warm',
  left: 'plain',
  gone: 'bad',
};

type Props = {
  member: Member;
  now: number;
  formats: Formats;
  locale: Locale;
  setDrained: EngineActions['setDrained'] | null;
};

/** A clone or a worker: how it stands, what it does, and the button that takes it out or back. */
export function MemberCard({ member, now, formats, locale, setDrained }: Props) {
  const t = useAreaTexts('engine');
  const { id, role, state, isDrained, release, startedAt, seenAt } = member;
  const isAway = state === 'gone' || state === 'left';
  const figures: [string, string][] =
    role === 'web'
      ? [
          [t('members.requests'), t('perSecond', { value: formats.number(member.requests) })],
          [t('members.p95'), member.p95 === null ? '–' : t('ms', { value: formats.number(member.p95) })],
          [t('members.inFlight'), formats.number(member.inFlight)],
          [t('members.streams'), formats.number(member.streams)],
        ]
      : [
          [t('members.jobs'), t('perSecond', { value: formats.number(member.jobs) })],
          [t('members.failures'), t('perSecond', { value: formats.number(member.failures) })],
        ];
  return (
    <article
      aria-labelledby={`member-${id}`}
      className={`flex flex-col gap-3 rounded-tile bg-surface p-4 shadow-soft ${isAway ? 'outline-2 -outline-offset-2 outline-dashed outline-line' : ''}`}
    >
      <div className="flex items-center justify-between gap-2">
        <h3 id={`member-${id}`} className="font-sans text-lg font-semibold">
          {id}
        </h3>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p className="text-sm text-muted">
        <span className="block truncate" title={release}>
          {t('members.release', { release })}
        </span>
        {isAway
          ? t('members.seen', { time: formats.duration(Math.max(0, now - seenAt)) })
          : t('members.since', { time: formats.duration(Math.max(0, now - startedAt)) })}
      </p>
      {isDrained && state === 'ready' && <p className="text-sm">{t('members.yields')}</p>}
      {!isAway && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-sm">
          {[...figures, [t('members.memory'), formats.bytes(member.memory)] as const].map(([label, value]) => (
            <div key={label}>
              <dt className="text-muted">{label}</dt>
              <dd className="font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {setDrained && role === 'web' && (!isAway || isDrained) && (
        <div className="mt-auto pt-1">
          <OperateButton
            key={String(isDrained)}
            locale={locale}
            action={setDrained}
            input={{ id, isDrained: !isDrained }}
            {...(isDrained
              ? { label: t('revive.button'), name: t('revive.named', { id }), done: t('revive.done', { id }) }
              : { label: t('drain.button'), name: t('drain.named', { id }), done: t('drain.done', { id }) })}
            texts={
              isDrained
                ? {
                    title: t('revive.title', { id }),
                    text: t('revive.text'),
                    confirm: t('revive.button'),
                    cancel: t('cancel'),
                  }
                : {
                    title: t('drain.title', { id }),
                    text: t('drain.text'),
                    confirm: t('drain.button'),
                    cancel: t('cancel'),
                  }
            }
          />
        </div>
      )}
    </article>
  );
}
