import { locales } from '#lib/catalog/schema.ts';
import { openSlots } from '#lib/checkout/slots.ts';
import { db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';

const zones = [
  { name: 'Ixelles', postcodes: ['1050'], feeMinor: 250, freeFromMinor: 3000 },
  {
    name: 'Brussels',
    postcodes: ['1000', '1030', '1040', '1060', '1160', '1170', '1180', '1190', '1200', '1210'],
    feeMinor: 490,
    freeFromMinor: 5000,
  },
  {
    name: 'Around Brussels',
    postcodes: ['1020', '1070', '1080', '1081', '1082', '1083', '1090', '1120', '1130', '1140', '1150'],
    feeMinor: 790,
    freeFromMinor: null,
  },
];

const codes: Prisma.DiscountCodeCreateManyInput[] = [
  { code: 'WELCOME10', kind: 'percent', value: 10, maxUsesPerPerson: 1 },
  { code: 'BREAKFAST', kind: 'amount', value: 300, minimumMinor: 2000, categorySlugs: ['viennoiserie', 'breads'] },
  { code: 'TOYOURDOOR', kind: 'free_delivery', value: 0, minimumMinor: 1500 },
];

/** Month and day, each year. */
const holidays = [
  { date: '12-25', reason: { en: 'Christmas Day', fr: 'Noël' } },
  { date: '12-26', reason: { en: 'Boxing Day', fr: 'Lendemain de Noël' } },
  { date: '01-01', reason: { en: 'New Year’s Day', fr: 'Jour de l’An' } },
];

/** What the counter needs besides products: zones, codes, closed days and slots. What is there already stays as it is. */
export async function seedTrade(now: Date): Promise<void> {
  if ((await db().deliveryZone.count()) === 0) await db().deliveryZone.createMany({ data: zones });
  await db().discountCode.createMany({ data: codes, skipDuplicates: true });
  const year = now.getUTCFullYear();
  const days = [year, year + 1].flatMap((each) =>
    holidays.map(({ date, reason }) => ({ day: `${each}-${date}`, reason })),
  );
  await db().closedDay.createMany({ data: days.map(({ day }) => ({ day })), skipDuplicates: true });
  await db().closedDayText.createMany({
    data: days.flatMap(({ day, reason }) => locales.map((locale) => ({ day, locale, reason: reason[locale] }))),
    skipDuplicates: true,
  });
  await openSlots(now);
}
