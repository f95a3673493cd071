import { z } from 'zod';
import { AppError } from '#lib/platform/errors.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript, script } from '#lib/platform/redis/script.ts';

/**
 * A payment provider for development and tests that behaves like a real one: it has its own books, decides by the card,
 * may ask for a confirmation, and tells the shop of everything by signed webhooks, later and at least once.
 */
const accountSchema = z.object({
  paymentId: z.uuid(),
  amountMinor: z.int().positive(),
  state: z.enum(['open', 'confirming', 'declined', 'paid', 'cancelled', 'refunded']),
  /** Grows with every change, and names the event that tells of it. */
  step: z.int(),
  /** What has gone back, by the ids of the refunds. */
  refunds: z.record(z.uuid(), z.int()).default({}),
});
type Account = z.infer<typeof accountSchema>;
type State = Account['state'];

/** The till's books are kept this long (s): as long as an order may want to be refunded. */
const LIFE = 180 * 86_400;
const key = (reference: string) => `till:${reference}`;

/** KEYS: account. ARGV: new state, life, then the states it may come from. Answers the account as it is then. */
const MOVE = script(`
local text = redis.call('GET', KEYS[1])
if not text then return false end
local account = cjson.decode(text)
for index = 3, #ARGV do
  if account.state == ARGV[index] then
    account.state = ARGV[1]
    account.step = account.step + 1
    redis.call('SET', KEYS[1], cjson.encode(account), 'EX', ARGV[2])
    break
  end
end
return cjson.encode(account)
`);

/** What each card comes to: the numbers that Stripe's test mode uses. Every other card is declined. */
const cards: Record<string, State> = {
  '4242424242424242': 'paid',
  '4000000000000002': 'declined',
  '4000000000003220': 'confirming',
};

const referenceOf = (paymentId: string) => `till_${paymentId}`;

/** Opens an account for a payment; opening it again changes nothing. */
export async function openAccount(payment: { id: string; amountMinor: number }): Promise<string> {
  const reference = referenceOf(payment.id);
  const account: z.input<typeof accountSchema> = {
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    state: 'open',
    step: 0,
  };
  await askStore((redis) => redis.set(key(reference), JSON.stringify(account), 'EX', LIFE, 'NX'));
  return reference;
}

/** Charges a card, its digits without spaces. Charging what is paid already changes nothing. */
export function charge(reference: string, cardNumber: string): Promise<State> {
  return move(reference, cards[cardNumber] ?? 'declined', ['open', 'confirming', 'declined']);
}

/** The shopper's answer to their bank's question. */
export function confirm(reference: string, isAllowed: boolean): Promise<State> {
  return move(reference, isAllowed ? 'paid' : 'declined', ['confirming']);
}

export function cancel(reference: string): Promise<State> {
  return move(reference, 'cancelled', ['open', 'confirming', 'declined']);
}

/** KEYS: account. ARGV: the refund's id, its amount, life. Answers the account, or nothing if so much is not there. */
const REFUND = script(`
local text = redis.call('GET', KEYS[1])
if not text then return false end
local account = cjson.decode(text)
local refunds = account.refunds or {}
if refunds[ARGV[1]] then return text end
local total = tonumber(ARGV[2])
for _, amount in pairs(refunds) do total = total + amount end
if account.state ~= 'paid' or total > account.amountMinor then return '' end
refunds[ARGV[1]] = tonumber(ARGV[2])
account.refunds = refunds
if total == account.amountMinor then account.state = 'refunded' end
account.step = account.step + 1
text = cjson.encode(account)
redis.call('SET', KEYS[1], text, 'EX', ARGV[3])
return text
`);

/**
 * Gives back some of what was paid, once for each id. Answers whether it could: what is not there can't go back.
 * @throws AppError `not-found`
 */
export async function refund(
  reference: string,
  { id: refundId, amountMinor }: { id: string; amountMinor: number },
): Promise<boolean> {
  const reply = await askStore((redis) => runScript(redis, REFUND, [key(reference)], [refundId, amountMinor, LIFE]));
  if (!(reply instanceof Buffer)) throw new AppError('not-found', { message: `the till has no ${reference}` });
  if (reply.length === 0) return false;
  const { paymentId, refunds } = accountSchema.parse(JSON.parse(reply.toString()));
  const id = `${reference}_${refundId}`;
  const news = { id, paymentId, refundId, reference, amountMinor: refunds[refundId] ?? amountMinor };
  await enqueue('till.notify', { ...news, type: 'refund-done' }, { jobId: id });
  return true;
}

/**
 * Moves an account on, and tells the shop how it stands. Told again is told under the same id, so a call that is
 * repeated because its answer got lost sends nothing new. @throws AppError `not-found`
 */
async function move(reference: string, to: State, from: State[]): Promise<State> {
  const reply = await askStore((redis) => runScript(redis, MOVE, [key(reference)], [to, LIFE, ...from]));
  if (!(reply instanceof Buffer)) throw new AppError('not-found', { message: `the till has no ${reference}` });
  const account = accountSchema.parse(JSON.parse(reply.toString()));
  if (account.state !== 'open') await tell(reference, { ...account, state: account.state });
  return account.state;
}

async function tell(reference: string, account: Account & { state: Exclude<State, 'open'> }): Promise<void> {
  const { paymentId, amountMinor, state: type, step } = account;
  const id = `${reference}_${step}`;
  await enqueue('till.notify', { id, type, paymentId, reference, amountMinor }, { jobId: id });
}
