import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';

/** How buttons look, and links that are the next thing to do. */
export const buttonLooks = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  quiet: 'bg-surface text-text shadow-soft hover:text-primary',
  danger: 'bg-surface text-danger shadow-soft hover:bg-danger hover:text-page',
  plain: 'underline underline-offset-4 hover:text-primary',
} as const;

export const BUTTON =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-6 py-3 font-semibold transition-colors duration-200';

type Props = ComponentProps<'button'> & {
  look?: keyof typeof buttonLooks;
  /** It is doing what it was pressed for: it stays where it is and takes no second press. */
  isPending?: boolean;
};

export function Button({ look = 'primary', isPending = false, className = '', children, onClick, ...props }: Props) {
  return (
    <button
      type="button"
      {...props}
      // Not `disabled`: that would drop the focus of who pressed it.
      aria-disabled={isPending || props.disabled || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
      className={`${BUTTON} relative cursor-pointer disabled:cursor-not-allowed disabled:opacity-60 ${buttonLooks[look]} ${className}`}
    >
      <span className={`inline-flex items-center gap-2 ${isPending ? 'invisible' : ''}`}>{children}</span>
      {isPending && <LoaderCircle aria-hidden="true" className="absolute size-5 animate-spin" />}
    </button>
  );
}
