/** The drawer's own code, fetched at its first use: few who look at a page open it. */
export const loadDrawer = () => import('./cart-drawer.tsx');
