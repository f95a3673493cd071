import type { NextRequest } from 'next/server';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { getDayWork } from '#lib/orders/day-work.ts';
import { dayFrom, readDay } from '#lib/shop/days.ts';

export const dynamic = 'force-dynamic';

/** What there is to do on a day (`?day=2026-12-24`, today by itself), for the staff's first page. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  return staffRoute('orders', () => getDayWork(readDay(nextUrl.searchParams.get('day')) ?? dayFrom(new Date(), 0)));
}
