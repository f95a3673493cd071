'use client';

import { useId } from 'react';
import type { Action } from '#components/forms/action.ts';
import { SubmitButton, TextArea } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import type { CakeView } from '#lib/cakes/schema.ts';
import { mayAsk } from '#lib/cakes/stages.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type OrderRef = { number: string; key: string | null };
export type AnswerAction = Action<OrderRef & { questionId: string; answer: string }>;
type Question = CakeView['questions'][number];
type Props = {
  cake: CakeView;
  /** Of the cake's own heading. */
  titleId: string;
  orderRef: OrderRef;
  locale: Locale;
  answer: AnswerAction;
  onChanged: () => void;
};

/** What the baker asked about a cake; what waits for an answer is the first thing to see. */
export function Questions({ cake, titleId, ...props }: Props) {
  const t = useAreaTexts('tracker');
  const id = useId();
  if (cake.questions.length === 0) return null;
  return (
    <section aria-labelledby={`${id} ${titleId}`} className="mt-7 flex flex-col gap-4">
      <h3 id={id} className="text-lg">
        {t('questions')}
      </h3>
      {cake.questions.map((question) =>
        question.answer === null && mayAsk(cake.stage) ? (
          <OpenQuestion key={question.id} question={question} {...props} />
        ) : (
          <ClosedQuestion key={question.id} question={question} locale={props.locale} />
        ),
      )}
    </section>
  );
}

function OpenQuestion({
  question,
  orderRef,
  locale,
  answer,
  onChanged,
}: Omit<Props, 'cake' | 'titleId'> & { question: Question }) {
  const t = useAreaTexts('tracker');
  return (
    <div className="rounded-2xl border-l-4 border-accent bg-page p-5">
      <p className="font-semibold">{t('asks')}</p>
      <p className="mt-1 text-sm text-muted">{formatMoment(question.askedAt, locale)}</p>
      <p className="mt-3 break-words whitespace-pre-line">{question.text}</p>
      <Form
        action={answer}
        locale={locale}
        toInput={(fields) => ({ ...orderRef, questionId: question.id, answer: String(fields.get('answer') ?? '') })}
        onDone={onChanged}
        className="mt-4"
      >
        <TextArea name="answer" label={t('answer')} hint={t('answerHint')} maxLength={500} rows={3} required />
        <SubmitButton className="mt-4">{t('send')}</SubmitButton>
      </Form>
    </div>
  );
}

function ClosedQuestion({
  question: { text, answer, askedAt, answeredAt },
  locale,
}: {
  question: Question;
  locale: Locale;
}) {
  const t = useAreaTexts('tracker');
  return (
    <dl className="grid gap-3 rounded-2xl bg-page p-5">
      <div>
        <dt className="text-sm text-muted">
          {t('asked')}, {formatMoment(askedAt, locale)}
        </dt>
        <dd className="mt-1 break-words whitespace-pre-line">{text}</dd>
      </div>
      <div>
        <dt className="text-sm text-muted">
          {t('answered')}
          {answeredAt && `, ${formatMoment(answeredAt, locale)}`}
        </dt>
        <dd className="mt-1 font-medium break-words whitespace-pre-line">{answer ?? t('notNeeded')}</dd>
      </div>
    </dl>
  );
}
