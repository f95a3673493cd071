'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useFormState } from './form-context.ts';

const BOX =
  'mt-1.5 block w-full rounded-xl border border-muted/60 bg-surface px-4 py-3 text-text placeholder:text-muted aria-invalid:border-danger';

type Labelled = { label: string; hint?: string };
type TextProps = Labelled & ComponentProps<'input'> & { name: string };

/** One line of text under its label, with a hint and what is wrong with it. */
export function TextField({ label, hint, ...props }: TextProps) {
  const { wrapper, control } = useField(props.name, { label, hint });
  return wrapper(<input {...props} {...control} className={`${BOX} min-h-12`} />);
}

export function TextArea({ label, hint, ...props }: Labelled & ComponentProps<'textarea'> & { name: string }) {
  const { wrapper, control } = useField(props.name, { label, hint });
  return wrapper(<textarea rows={4} {...props} {...control} className={BOX} />);
}

export function SelectField({ label, hint, ...props }: Labelled & ComponentProps<'select'> & { name: string }) {
  const { wrapper, control } = useField(props.name, { label, hint });
  return wrapper(<select {...props} {...control} className={`${BOX} min-h-12`} />);
}

/** Yes or no; sent as `on` or not at all. */
export function CheckField({ label, hint, ...props }: Labelled & ComponentProps<'input'> & { name: string }) {
  const id = useId();
  const error = useFormState().fieldErrors[props.name];
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          {...props}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? id : undefined}
          className="size-5 shrink-0 accent-primary"
        />
        <span>{label}</span>
      </label>
      {(hint || error) && (
        <p id={id} className={`pl-8 text-sm ${error ? 'text-danger' : 'text-muted'}`}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

/** Sends the form; shows that it is under way. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'type' | 'isPending'>) {
  const { isPending } = useFormState();
  return <Button {...props} type="submit" isPending={isPending} />;
}

function useField(name: string, { label, hint }: Labelled) {
  const id = useId();
  const error = useFormState().fieldErrors[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    control: {
      id,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': described || undefined,
    },
    wrapper: (input: ReactNode) => (
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {input}
        {hint && (
          <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
            {error}
          </p>
        )}
      </div>
    ),
  };
}
