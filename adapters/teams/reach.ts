import type { ConversationReference, TurnContext } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import type { AddressBook, KnownPerson, Place } from './address-book.ts';
import type { ReceivingAdapter } from './receiving-adapter.ts';
import { type Backoff, sendWithBackoff, statusOf } from './send-with-backoff.ts';

const CHANNEL_ID = 'msteams';
/** The app was taken off, the person has blocked it, or the conversation is gone. */
const GONE: readonly number[] = [403, 404];

export interface Reach {
  /** Opens a turn in a place whose conversation is known. */
  into(place: Place, turn: (context: TurnContext) => Promise<void>): Promise<void>;
  /**
   * Opens a turn in a person's own chat with the bot, which is begun where there is none. False where Teams refuses:
   * the person has not got the app, or has taken it off; the address is dropped then.
   */
  toPerson(person: KnownPerson, turn: (context: TurnContext) => Promise<void>): Promise<boolean>;
  /** False where the bot is not in that channel any more; the address is dropped then. */
  toChannel(
    place: Place & { conversation: string },
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<boolean>;
}

export function createReach(
  adapter: ReceivingAdapter,
  appId: string,
  book: AddressBook,
  backoff: Backoff,
): Reach {
  const into: Reach['into'] = (place, turn) =>
    adapter.continueConversationAsync(appId, referTo(place), (context) => {
      // Botbuilder makes up an id for the turn, and would send everything as an answer to that.
      Reflect.deleteProperty(context.activity, 'id');
      return turn(context);
    });

  /** A chat with one person: the service returns the same one each time, so that asking twice is harmless. */
  async function begin(person: KnownPerson): Promise<string> {
    const { serviceUrl, tenant, bot, user } = person;
    const parameters = {
      isGroup: false,
      bot,
      members: [{ id: user.id, name: user.name }],
      ...(tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}),
    };
    let conversation = '';
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
    await sendWithBackoff(
      () =>
        adapter.createConversationAsync(
          appId,
          CHANNEL_ID,
          serviceUrl,
          audience,
          // Its type asks for an activity, which would be posted before we know the conversation.
          parameters as unknown as Parameters<typeof adapter.createConversationAsync>[4],
          async ({ activity }) => {
            conversation = activity.conversation.id;
          },
        ),
      backoff,
    );
    return conversation;
  }

  return {
    into,
    async toPerson(person, turn) {
      return isReached(
        async () => {
          const conversation = person.conversation ?? (await begin(person));
          await into({ ...person, conversation }, turn);
          if (person.conversation === null) await book.savePerson({ ...person, conversation });
        },
        () => book.forgetPerson(person),
      );
    },
    async toChannel(place, turn) {
      return isReached(
        () => into(place, turn),
        () => book.forgetChannel(place.conversation),
      );
    },
  };
}

async function isReached(go: () => Promise<void>, forget: () => Promise<void>): Promise<boolean> {
  try {
    await go();
    return true;
  } catch (cause) {
    if (!GONE.includes(statusOf(cause) ?? 0)) throw cause;
    await forget();
    return false;
  }
}

/** The id and the tenant alone: the service refuses what else the type asks for where it is empty. */
function referTo({ serviceUrl, tenant, bot, conversation }: Place): Partial<ConversationReference> {
  const account = { id: conversation ?? '', ...(tenant ? { tenantId: tenant } : {}) };
  return {
    channelId: CHANNEL_ID,
    serviceUrl,
    bot,
    conversation: account as ConversationReference['conversation'],
  };
}
