import type { Activity, TurnContext } from 'botbuilder';
import type { AdapterLog, Bot, Delivery, Person, Reply } from '../../src/chat.ts';
import type { AddressBook, Place } from './address-book.ts';
import { describe } from './describe.ts';
import { type Background, settlesWithin } from './in-time.ts';
import type { TeamsTiming } from './options.ts';
import type { Outbox } from './outbox.ts';
import { parseDelivery } from './parse-activity.ts';
import type { Reach } from './reach.ts';
import type { GuestCheck } from './readers.ts';
import { teamOf, tenantOf } from './tenant-of.ts';
import { TEAMS } from './wording.ts';

export interface Desk {
  readonly bot: Bot;
  readonly book: AddressBook;
  readonly reach: Reach;
  readonly outbox: Outbox;
  readonly background: Background;
  readonly log: AdapterLog;
  readonly timing: TeamsTiming;
  readonly now: () => Date;
  readonly newReference: () => string;
  readonly identify: (context: TurnContext, activity: Partial<Activity>) => Promise<Person>;
  readonly hasGuests: GuestCheck;
}

/** Somebody's activity, with the turn in which it may be answered for as long as that takes. */
export interface Exchange {
  readonly context: TurnContext;
  readonly activity: Activity;
  readonly delivery: Delivery;
}

/**
 * Opens a turn in the place from which an activity came, and says who sent it. The turn is the exchange's own:
 * botbuilder takes the one of the request away when the request is answered, and it has to be answered in time.
 */
export async function inTurn<Result>(
  desk: Desk,
  activity: Activity,
  work: (exchange: Exchange) => Promise<Result>,
): Promise<Result> {
  const results: Result[] = [];
  await desk.reach.into(placeOf(activity), async (context) => {
    // Looking up a member of a team needs the team.
    context.activity.channelData = activity.channelData;
    if (activity.type === 'message' && activity.id) context.activity.id = activity.id;
    await rememberChannel(desk, activity);
    const [person, guestsRead] = await Promise.all([
      desk.identify(context, activity),
      desk.hasGuests(context, activity),
    ]);
    const delivery = { ...parseDelivery(activity, person, desk.now()), guestsRead };
    results.push(await work({ context, activity, delivery }));
  });
  return results[0] as Result;
}

/** Works on an activity for as long as it takes, and apologises where that fails. Never rejects. */
export function converse(
  desk: Desk,
  activity: Activity,
  work: (exchange: Exchange) => Promise<void>,
): Promise<void> {
  return desk.background.run(async () => {
    try {
      await inTurn(desk, activity, work);
    } catch (cause) {
      const reference = logFault(desk, cause);
      await desk.reach.into(placeOf(activity), (context) =>
        desk.outbox.sayText(context, TEAMS.failed(reference)),
      );
    }
  });
}

/** Replies, and shows in the meantime that the bot is at work. */
export async function reply(
  desk: Desk,
  exchange: Exchange,
  produce: () => Promise<Reply | null>,
): Promise<void> {
  const produced = produce();
  if (!(await settlesWithin(produced, desk.timing.typing)))
    // A sign of life that cannot be sent is no reason to keep the reply back.
    await exchange.context.sendActivity({ type: 'typing' }).catch(() => undefined);
  const replied = await produced;
  if (replied) await deliver(desk, exchange, replied);
}

/** Sends a reply to those for whom it is meant. */
export async function deliver(desk: Desk, exchange: Exchange, reply: Reply): Promise<void> {
  const { outbox } = desk;
  const { context, activity } = exchange;
  if (reply.audience !== 'asker' || isPersonal(activity)) {
    await outbox.say(context, reply);
    return;
  }
  // The connector drops what would make a message of a channel visible to one person alone.
  const person = desk.book.person(tenantOf(activity), exchange.delivery.person.id);
  const isReached = person !== null && (await desk.reach.toPerson(person, (own) => outbox.say(own, reply)));
  await outbox.sayText(context, isReached ? TEAMS.answeredPrivately : TEAMS.cannotAnswerPrivately);
}

export function isPersonal({ conversation }: Partial<Activity>): boolean {
  return conversation?.conversationType === 'personal';
}

/** The bot apologises for its own failures; this is about what happens around it. Returns the reference to pass on. */
export function logFault({ log, newReference }: Desk, cause: unknown): string {
  const reference = newReference();
  log.error({ reference, cause: describe(cause) }, 'a reply could not be sent');
  return reference;
}

function placeOf(activity: Activity): Place {
  const { serviceUrl, recipient, conversation } = activity;
  const bot = { id: recipient.id, name: recipient.name ?? '' };
  return { serviceUrl, tenant: tenantOf(activity), bot, conversation: conversation.id };
}

/** A message extension is used in chats of which the bot is no member: nothing can be posted there. */
async function rememberChannel({ book }: Desk, activity: Activity): Promise<void> {
  const { conversationType } = activity.conversation;
  if (activity.type === 'invoke') return;
  if (conversationType !== 'channel' && conversationType !== 'groupChat') return;
  const { conversation } = activity;
  await book.saveChannel({ ...placeOf(activity), conversation: conversation.id, team: teamOf(activity) });
}
