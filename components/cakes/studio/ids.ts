/** The field that pressing the cake leads to. */
export const INSCRIPTION = 'cake-inscription';
