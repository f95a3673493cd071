import type { Locale } from '#lib/catalog/schema.ts';

/** Where the bakery stands and when it is open. */
export const bakery = {
  name: 'Levain',
  street: 'Rue du Fournil 12',
  postcode: '1050',
  city: { en: 'Brussels', fr: 'Bruxelles' } satisfies Record<Locale, string>,
  country: 'BE',
  timeZone: 'Europe/Brussels',
  email: 'hello@levain.example',
  /** Days count from Monday, 0; times are local. A day that is not there is closed. */
  hours: [
    { fromDay: 1, toDay: 4, opens: '07:00', closes: '18:30' },
    { fromDay: 5, toDay: 5, opens: '07:00', closes: '17:00' },
    { fromDay: 6, toDay: 6, opens: '07:30', closes: '13:00' },
  ],
  closedDay: 0,
} as const;
