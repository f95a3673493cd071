'use client';

type Options = {
  tone?: 'plain' | 'error';
  /** The one thing that can be done about it. */
  action?: { label: string; onClick: () => void };
};

/** Says something in passing, at the edge of the screen; read out to who can't see it. */
export async function notify(message: string, { tone = 'plain', action }: Options = {}): Promise<void> {
  const { toast } = await import('sonner');
  const options = { ...(action && { action }), duration: action ? 8000 : 5000 };
  if (tone === 'error') toast.error(message, options);
  else toast(message, options);
}
