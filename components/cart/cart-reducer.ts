import type { CartLineView, CartView } from '#lib/cart/schema.ts';

/** What a shopper does to the basket, shown before the shop has answered. */
export type CartChange =
  | { kind: 'set-quantity'; id: string; quantity: number }
  | { kind: 'remove'; id: string }
  | { kind: 'put-back'; line: CartLineView }
  | { kind: 'accept-price'; id: string };

/** The basket after a change, by the same rules as the shop's own: see `getCart`. */
export function changeCart(cart: CartView, change: CartChange): CartView {
  const lines = changeLines(cart.lines, change);
  return {
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalMinor: lines.reduce((sum, { trouble, lineMinor }) => sum + (trouble ? 0 : lineMinor), 0),
  };
}

function changeLines(lines: CartLineView[], change: CartChange): CartLineView[] {
  switch (change.kind) {
    case 'set-quantity':
      return changeLine(lines, change.id, (line) => ({
        ...line,
        quantity: change.quantity,
        lineMinor: line.unitMinor * change.quantity,
      }));
    case 'remove':
      return lines.filter(({ id }) => id !== change.id);
    case 'put-back':
      return inOrder([...lines.filter(({ id }) => id !== change.line.id), change.line]);
    case 'accept-price':
      return changeLine(lines, change.id, (line) => ({ ...line, formerMinor: null }));
  }
}

function changeLine(lines: CartLineView[], id: string, change: (line: CartLineView) => CartLineView) {
  return lines.map((line) => (line.id === id ? change(line) : line));
}

/** Oldest first, as the shop answers them. */
export function inOrder(lines: readonly CartLineView[]): CartLineView[] {
  return [...lines].sort((one, other) => one.addedAt.localeCompare(other.addedAt) || one.id.localeCompare(other.id));
}
