import type { Action } from '#components/forms/action.ts';
import type { Addition, CakeAddition, CartView, PriceAcceptance, QuantityChange, Removal } from '#lib/cart/schema.ts';

/** What can be done with the basket; each answers the basket as it is then. */
export type CartActions = {
  /** Also answers the id of the line that it made or added to. */
  addToCart: Action<Addition, { id: string; cart: CartView }>;
  addCake: Action<CakeAddition, { id: string; cart: CartView }>;
  setQuantity: Action<QuantityChange, CartView>;
  removeFromCart: Action<Removal, CartView>;
  acceptPrice: Action<PriceAcceptance, CartView>;
};
