import type en from '../../messages/en.json';

/** `textsOf(locale, 'cart')`: with places for what only the browser knows. */
export type CartTexts = (typeof en)['cart'];
