'use client';

import { useEffect, useRef, useState } from 'react';
import type { CartLineView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { CartLine, nameOf } from './cart-line.tsx';
import { inOrder } from './cart-reducer.ts';
import { RemovedLine } from './removed-line.tsx';
import type { CartTexts } from './texts.ts';
import type { useCart } from './use-cart.ts';

type Props = {
  lines: CartLineView[];
  cart: Pick<ReturnType<typeof useCart>, 'setQuantity' | 'remove' | 'putBack' | 'acceptPrice'>;
  locale: Locale;
  texts: CartTexts;
  most: number;
  isLarge?: boolean;
  /** The line that was just put in: brought into view. */
  added?: string | null;
  onLeave?: () => void;
};

/**
 * The basket's lines. One that is removed leaves a note in its place with the way to put it back, until the shopper
 * leaves: no clock runs against anybody, and the keyboard's focus stays where it was.
 */
export function CartLines({ lines, cart, locale, texts, most, isLarge = false, added, onLeave = () => {} }: Props) {
  const [removed, setRemoved] = useState<CartLineView[]>([]);
  const removals = useRef(new Map<string, Promise<boolean>>());
  const list = useRef<HTMLUListElement>(null);
  const forget = (id: string) => setRemoved((before) => before.filter((line) => line.id !== id));

  useEffect(() => {
    if (added) list.current?.querySelector(`[data-line="${CSS.escape(added)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [added]);

  /** After the list has changed. Without any of these the focus would be lost. */
  function focus(id: string, ...elements: string[]): void {
    requestAnimationFrame(() => {
      const line = list.current?.querySelector(`[data-line="${CSS.escape(id)}"]`);
      const found = elements.map((element) => line?.querySelector<HTMLElement>(element));
      found.find((element) => element)?.focus();
    });
  }

  async function remove(line: CartLineView): Promise<void> {
    setRemoved((before) => [...before.filter(({ id }) => id !== line.id), line]);
    focus(line.id, 'button', 'p');
    const removal = cart.remove(line);
    removals.current.set(line.id, removal);
    if (!(await removal)) forget(line.id);
  }

  async function putBack(line: CartLineView): Promise<void> {
    // What has not left would be there twice.
    if (!(await removals.current.get(line.id))) return;
    forget(line.id);
    focus(line.id, 'input');
    await cart.putBack(line);
  }

  async function accept(line: CartLineView): Promise<void> {
    focus(line.id, 'input');
    await cart.acceptPrice(line);
  }

  const gone = removed.filter(({ id }) => !lines.some((line) => line.id === id));
  if (lines.length + gone.length === 0) return null;
  return (
    <ul ref={list} aria-label={texts.lines} className="divide-y divide-line">
      {inOrder([...lines, ...gone]).map((line) => (
        <li key={line.id} data-line={line.id} className={isLarge ? 'py-6' : 'py-5'}>
          {gone.includes(line) ? (
            <RemovedLine
              name={nameOf(line, locale, texts)}
              texts={texts}
              // What cannot be had could not be put in again.
              onUndo={line.trouble ? null : () => putBack(line)}
            />
          ) : (
            <CartLine
              line={line}
              locale={locale}
              texts={texts}
              most={most}
              isLarge={isLarge}
              isNew={line.id === added}
              onQuantity={(quantity) => cart.setQuantity(line, quantity)}
              onRemove={() => remove(line)}
              onAccept={() => accept(line)}
              onLeave={onLeave}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
