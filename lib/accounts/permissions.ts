import type { Role } from './schema.ts';

/** Who of the bakery may do what. Shared by browser (what is shown) and server (what is done). Pure. */

const everybody = ['baker', 'owner'] as const satisfies readonly Role[];
const owners = ['owner'] as const satisfies readonly Role[];

const permissions = {
  /** Today's work, cakes and orders: see them, move them on, ask and tell their shoppers, take an order by hand. */
  orders: everybody,
  /** Products, their texts, prices and pictures. */
  catalog: everybody,
  /** How much there is, and how much can be handed out. */
  stock: everybody,
  reviews: everybody,
  mail: everybody,
  /** Look at the engine room. */
  machines: everybody,
  /** Money back, and orders called off once the shopper can't do so any more. */
  refund: owners,
  discounts: owners,
  /** People, their sessions and their roles. */
  customers: owners,
  audit: owners,
  figures: owners,
  /** Jobs and their queues, the caches, and taking a clone out. */
  operate: owners,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

export function can({ role }: { role: Role }, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
