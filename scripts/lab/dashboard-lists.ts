import { accountPaths } from '#lib/accounts/paths.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { orderStatuses } from '#lib/orders/status.ts';
import { db } from '#lib/platform/db/client.ts';
import { writeCursor } from '#lib/platform/keyset.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { addDays, dayFrom } from '#lib/shop/days.ts';
import { auditPath, slotsPath, stockPath, todayPath } from '#lib/shop/paths.ts';
import { findDayToCome } from './staff-traces.ts';

/** A way to look at one of the dashboard's lists: by these addresses, each with other values. */
export type DashboardList = { area: string; title: string; paths: string[] };

/** How far down a deep page is, as a part of the whole. */
const DEEP = 0.9;

type Query = Record<string, string>;

/** Everything the dashboard lists, by every filter and by some together, with values that this house has. */
export async function describeLists(): Promise<DashboardList[]> {
  const lists = await Promise.all([listOrders(), listProducts(), listStock(), listCustomers(), listMail(), listLog()]);
  const today = dayFrom(new Date(), 0);
  // A million orders in two years are more a day than there are places: of these pages a full day is the most that can be.
  const full = await findDayToCome();
  const code = await db().discountCode.findFirstOrThrow({ orderBy: { id: 'asc' }, skip: 20 });
  return [
    ...lists.flat(),
    { area: 'reviews', title: 'that wait', paths: [reviewPaths.staff('en')] },
    {
      ...{ area: 'reviews', title: 'published, turned down' },
      paths: (['published', 'rejected'] as const).map((status) => reviewPaths.staff('en', { status })),
    },
    { area: 'codes', title: 'all', paths: [discountPaths.discounts('en')] },
    { area: 'codes', title: 'far down', paths: [discountPaths.discounts('en', writeCursor([code.id]))] },
    {
      ...{ area: 'figures', title: 'by day, week, month' },
      paths: (['day', 'week', 'month'] as const).map((span) => figurePaths.figures('en', { span })),
    },
    { area: 'figures', title: 'a year ago', paths: [figurePaths.figures('en', { until: addDays(today, -365) })] },
    { area: 'today', title: 'a fully booked day', paths: [todayPath('en', full)] },
    { area: 'slots', title: 'a fully booked day', paths: [slotsPath('en', full)] },
    { area: 'cakes', title: 'the board', paths: [cakePaths.board('en')] },
  ];
}

async function listOrders(): Promise<DashboardList[]> {
  const people = await findPeople();
  const today = dayFrom(new Date(), 0);
  const [month, year] = [addDays(today, -30), addDays(today, -365)];
  const at = (...queries: Query[]) => queries.map((query) => deskPaths.orders('en', query));
  const list = (title: string, paths: string[]) => ({ area: 'orders', title, paths });
  const deep = await cursorAt(`SELECT created_at, id FROM "order" ORDER BY created_at DESC, id DESC`, 'order');
  return [
    list('all', at({})),
    list('a status', at(...orderStatuses.map((status) => ({ status })))),
    list('pickup, delivery', at({ fulfilment: 'pickup' }, { fulfilment: 'delivery' })),
    list('with a cake', at({ cake: '1' })),
    list('with an open question', at({ question: '1' })),
    list(
      'days of pickup',
      at({ from: today, to: today }, { from: month, to: addDays(month, 6) }, { from: year }, { to: year }),
    ),
    list(
      'days and more',
      at(
        { from: year, to: today, status: 'awaiting_payment' },
        { from: year, status: 'ready' },
        { from: month, to: today, status: 'cancelled', cake: '1' },
        { from: year, fulfilment: 'delivery', question: '1' },
      ),
    ),
    list(
      'several filters',
      at(
        { status: 'collected', fulfilment: 'delivery' },
        { status: 'expired', cake: '1' },
        { status: 'ready', fulfilment: 'delivery', cake: '1' },
        { status: 'awaiting_payment', fulfilment: 'delivery' },
        { fulfilment: 'delivery', question: '1' },
      ),
    ),
    list('a number', at(...people.flatMap(({ number }) => [{ q: number }, { q: number.slice(0, 5) }]))),
    list('a name', at(...people.map(({ name }) => ({ q: name })), { q: 'ma' }, { q: 'l' })),
    list('an e-mail address', at(...people.map(({ email }) => ({ q: email })), { q: 'emma.d' }, { q: 'leon@' })),
    list('a telephone number', at(...people.map(({ phone }) => ({ q: phone })), { q: '1234' })),
    list(
      'a name and filters',
      at(
        { q: 'ma', status: 'ready' },
        { q: 'ma', status: 'awaiting_payment' },
        { q: 'l', fulfilment: 'delivery', cake: '1' },
        { q: 'marie', cake: '1' },
        { q: 'marie', from: month, to: today },
        { q: 'marie martin', from: year },
        { q: 'zz', status: 'collected' },
      ),
    ),
    list('nobody', at({ q: 'nobody at all' }, { q: 'nobody@nowhere.example' }, { q: 'LV-ZZZZZZZZ' })),
    list(
      'far down',
      at({ after: deep }, { after: deep, status: 'collected' }, { after: deep, fulfilment: 'delivery' }),
    ),
    list('far down, a name', at({ after: deep, q: 'ma' }, { after: deep, q: 'marie martin' })),
  ];
}

/** Some who have ordered, from all over the shop. */
function findPeople(): Promise<{ number: string; name: string; email: string; phone: string }[]> {
  return db().$queryRaw`
    SELECT o.number, o.name, o.email, o.phone FROM unnest(ARRAY['LV-2', 'LV-9', 'LV-G', 'LV-T']) AS mark,
      LATERAL (SELECT * FROM "order" WHERE number > mark ORDER BY number LIMIT 1) AS o`;
}

async function listProducts(): Promise<DashboardList[]> {
  const usual = { text: '', category: '', state: 'all', sort: 'newest' };
  const at = (...queries: Query[]) => queries.map((query) => productPaths.list('en', { ...usual, ...query }));
  const list = (title: string, paths: string[]) => ({ area: 'products', title, paths });
  const sorts: Record<string, string> = {
    newest: 'SELECT id, id AS same FROM product ORDER BY 1 DESC',
    name: `SELECT lower(name), product_id FROM product_text WHERE locale = 'en' ORDER BY 1, 2`,
    price: 'SELECT price_minor, id FROM product ORDER BY 1, 2',
    stock: 'SELECT quantity, product_id FROM stock ORDER BY 1, 2',
  };
  const deep = await Promise.all(
    Object.entries(sorts).map(async ([sort, sql]) => ({ sort, after: await cursorAt(sql, 'product') })),
  );
  return [
    list('all', at({})),
    list('by name, price, stock', at({ sort: 'name' }, { sort: 'price' }, { sort: 'stock' })),
    list(
      'a state',
      at(...['visible', 'hidden', 'low', 'offer'].map((state) => ({ state })), { state: 'low', sort: 'stock' }),
    ),
    list(
      'a category',
      at({ category: 'breads' }, { category: 'cakes', sort: 'price' }, { category: 'tarts', sort: 'name' }),
    ),
    list(
      'words',
      at(
        { text: 'walnut' },
        { text: '№ 4711' },
        { text: 'pain' },
        { text: 'e' },
        { text: 'zq' },
        { text: 'nothing-like-it' },
      ),
    ),
    list(
      'words and more',
      at(
        { text: 'walnuts', sort: 'name' },
        { text: 'honey', category: 'breads', sort: 'price' },
        { text: 'croissant', state: 'low', sort: 'stock' },
        { text: 'tarte', state: 'offer' },
        { text: 'baguette', state: 'hidden' },
      ),
    ),
    list(
      'several filters',
      at(
        { category: 'breads', state: 'hidden', sort: 'name' },
        { category: 'tarts', state: 'offer', sort: 'price' },
        { category: 'cakes', state: 'low', sort: 'name' },
      ),
    ),
    list('far down', at(...deep, { ...deep[0], category: 'tarts' }, { ...deep[1], text: 'walnut' })),
  ];
}

async function listStock(): Promise<DashboardList[]> {
  const list = (title: string, paths: string[]) => ({ area: 'stock', title, paths });
  const deep = await cursorAt(
    `SELECT lower(name), product_id FROM product_text WHERE locale = 'en' ORDER BY 1, 2`,
    'product',
  );
  return [
    list('all', [stockPath('en')]),
    list('nearly gone', [stockPath('en', { isLow: true })]),
    list(
      'words',
      ['walnut', 'croissant', 'pain'].map((words) => stockPath('en', { words })),
    ),
    list('words, nearly gone', [stockPath('en', { words: 'walnut', isLow: true })]),
    list('far down', [stockPath('en', { after: deep }), stockPath('en', { after: deep, words: 'walnut' })]),
  ];
}

async function listCustomers(): Promise<DashboardList[]> {
  const list = (title: string, paths: string[]) => ({ area: 'customers', title, paths });
  const people = await findPeople();
  const at = (...queries: Query[]) => queries.map((query) => accountPaths.customers('en', query));
  const deep = await cursorAt('SELECT created_at, id FROM "user" ORDER BY created_at DESC, id DESC', 'user');
  return [
    list('all', at({})),
    list('a name', at(...people.map(({ name }) => ({ q: name })), { q: 'ma' }, { q: 'l' }, { q: 'nobody at all' })),
    list('an e-mail address', at(...people.map(({ email }) => ({ q: email })), { q: 'emma.d' }, { q: 'leon@' })),
    list('a part of either', at({ q: 'artin' }, { q: 'zoe ma' }, { q: 'ers' }, { q: '4711@' }, { q: '.example' })),
    list('far down', at({ after: deep }, { after: deep, q: 'ma' })),
    list('the staff', [accountPaths.roles('en')]),
  ];
}

async function listMail(): Promise<DashboardList[]> {
  const list = (title: string, paths: string[]) => ({ area: 'mail', title, paths });
  const people = await findPeople();
  const deep = await cursorAt('SELECT created_at, id FROM mail ORDER BY created_at DESC, id DESC', 'mail');
  const recipients = [...people.map(({ email }) => email), 'emma.d', 'leon', 'nobody@nowhere.example'];
  return [
    list('all', [mailPaths.mails('en')]),
    list(
      'a recipient',
      recipients.map((recipient) => mailPaths.mails('en', { recipient })),
    ),
    list('far down', [
      mailPaths.mails('en', { after: deep }),
      mailPaths.mails('en', { after: deep, recipient: 'leon' }),
    ]),
  ];
}

async function listLog(): Promise<DashboardList[]> {
  const list = (title: string, paths: string[]) => ({ area: 'log', title, paths });
  const at = (...queries: Query[]) => queries.map((query) => auditPath('en', query));
  const today = dayFrom(new Date(), 0);
  const year = addDays(today, -365);
  const people = await findPeople();
  const deep = await cursorAt('SELECT id FROM audit_entry ORDER BY id DESC', 'audit_entry');
  const ada = '00000000-0000-4000-8000-000000000000';
  return [
    list('all', at({})),
    list(
      'who',
      at({ actor: 'ada' }, { actor: ada }, { actor: 'command' }, { actor: 'shop' }, { actor: 'nobody at all' }),
    ),
    list(
      'what',
      at({ action: 'order.refund' }, { action: 'order' }, { action: 'product' }, { action: 'product.price' }),
    ),
    list('of what', at(...people.map(({ number }) => ({ subject: number })), { subject: 'nothing-like-it' })),
    list('days', at({ from: today }, { from: year, to: addDays(year, 6) }, { to: year })),
    list(
      'several filters',
      at(
        { actor: 'zoe', action: 'order.refund', from: year, to: addDays(year, 30) },
        { actor: 'ada', action: 'product' },
        { actor: 'command', from: year, to: year },
        { action: 'order.refund', to: year },
      ),
    ),
    list('far down', at({ after: deep }, { after: deep, actor: 'zoe' }, { after: deep, action: 'order.refund' })),
  ];
}

/** The cursor of the page that begins behind `DEEP` of all rows of a table; `ordered` selects the sort key, part by part. */
async function cursorAt(ordered: string, table: string): Promise<string> {
  const [count] = await db().$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${table}"`);
  const skip = Math.floor((count?.rows ?? 0) * DEEP);
  const [row] = await db().$queryRawUnsafe<Record<string, Date | bigint | number | string>[]>(
    `${ordered} OFFSET ${skip} LIMIT 1`,
  );
  if (!row) throw new Error(`there is nothing in ${table}`);
  return writeCursor(
    Object.values(row).map((part) =>
      part instanceof Date ? part.toISOString() : typeof part === 'bigint' ? String(part) : part,
    ),
  );
}
