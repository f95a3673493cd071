import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeWishes } from '#lib/cakes/design/schema.ts';

/** What the baker was told with the order, in the shopper's own words. */
export function Wishes({ wishes: { note, allergies } }: { wishes: CakeWishes }) {
  const t = useAreaTexts('tracker');
  if (!note && !allergies) return null;
  return (
    <dl className="mt-7 grid gap-5 border-t border-line pt-5 sm:grid-cols-2">
      {note && <Row term={t('note')} text={note} />}
      {allergies && <Row term={t('allergies')} text={allergies} />}
    </dl>
  );
}

function Row({ term, text }: { term: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="mt-1 font-medium break-words whitespace-pre-line">{text}</dd>
    </div>
  );
}
