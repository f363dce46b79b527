import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Delivery } from '../../src/chat.ts';
import { type AdaptiveCard, CARD_TYPE } from './cards/adaptive-card.ts';
import {
  converse,
  type Desk,
  deliver,
  type Exchange,
  inTurn,
  isPersonal,
  logFault,
  reply,
} from './conversation.ts';
import { settlesWithin } from './in-time.ts';
import {
  readMessageText,
  readTopic,
  renderDialogue,
  renderDialogueNote,
  renderNote,
  renderResults,
} from './message-extension.ts';
import { type Press, parseFeedback, parsePress } from './parse-activity.ts';
import { type Outcome, openForm, type PressDesk, press } from './press.ts';
import { readText } from './read-text.ts';
import type { Recent } from './recent.ts';
import { renderReplyCard } from './render-reply.ts';
import { tenantOf } from './tenant-of.ts';
import { TEAMS } from './wording.ts';

export interface HandlerDesk extends Desk, PressDesk {
  /** Which answer stands in which message. */
  readonly rated: Recent<string>;
}

/** A string in the place of a card: Teams shows it below the card that was pressed. */
const NOTE_TYPE = 'application/vnd.microsoft.activity.message';

/** Every activity of Teams, on its way to the bot and back. */
export class TeamsHandler extends TeamsActivityHandler {
  readonly #desk: HandlerDesk;

  constructor(desk: HandlerDesk) {
    super();
    this.#desk = desk;
    this.onMessage((context) => this.#takeMessage(context.activity));
    this.onInstallationUpdateAdd((context) => this.#welcome(context.activity));
    this.onInstallationUpdateRemove((context) => this.#forget(context.activity));
    this.onTeamsChannelDeletedEvent((info) => desk.book.forgetChannel(info.id ?? ''));
    this.onTeamsTeamDeletedEvent((info) => desk.book.forgetTeam(info.id ?? ''));
  }

  async #takeMessage(activity: Activity): Promise<void> {
    const pressed = activity.text ? null : parsePress(activity.value);
    const working = pressed
      ? converse(this.#desk, activity, (exchange) => this.#takeSubmit(exchange, pressed))
      : converse(this.#desk, activity, (exchange) => this.#answer(exchange));
    await settlesWithin(working, this.#desk.timing.handOver);
  }

  #answer(exchange: Exchange): Promise<void> {
    const { bot } = this.#desk;
    const message = { ...exchange.delivery, text: readText(exchange.activity) };
    const { person } = message;
    // A card alone, such as a quotation from the message extension, asks for nothing.
    if (message.text === '' && (exchange.activity.attachments?.length ?? 0) > 0) return Promise.resolve();
    const isHome = isPersonal(exchange.activity) && message.text.toLowerCase() === TEAMS.homeCommand;
    return reply(this.#desk, exchange, () =>
      isHome ? bot.home(person, message.platform, message.at) : bot.handle(message),
    );
  }

  /** A button of a client that does not know `Action.Execute`: nothing waits for a card, so the message is replaced. */
  async #takeSubmit(exchange: Exchange, pressed: Press): Promise<void> {
    await this.#carryOut(exchange, await press(this.#desk, pressed, exchange.delivery, 'chat'));
  }

  /** A reply takes the place of the message whose button was pressed, for all who see it, where it says so. */
  async #carryOut(exchange: Exchange, outcome: Outcome): Promise<void> {
    const { outbox } = this.#desk;
    const { context, activity } = exchange;
    const replace = (card: AdaptiveCard, summary: string) =>
      activity.replyToId
        ? outbox.replace(context, activity.replyToId, card, summary)
        : outbox.sayCard(context, card, summary);
    if (outcome.kind === 'form') return replace(outcome.card, outcome.title);
    if (!outcome.reply) return;
    const isForAll = outcome.reply.audience !== 'asker' || isPersonal(activity);
    if (outcome.reply.replaces && isForAll)
      return replace(renderReplyCard(outcome.reply, 'chat'), outcome.reply.summary);
    // What is for one person alone has been shown to them in the place of the card.
    if (!outcome.reply.replaces) await deliver(this.#desk, exchange, outcome.reply);
  }

  async #welcome(activity: Activity): Promise<void> {
    // Teams sends this for a new version of the app, too; nobody needs to be greeted again.
    const isNew = activity.action === 'add';
    const working = converse(this.#desk, activity, async (exchange) => {
      if (!isNew) return;
      const message = { ...exchange.delivery, text: TEAMS.welcomeQuestion };
      await reply(this.#desk, exchange, () => this.#desk.bot.handle(message));
    });
    await settlesWithin(working, this.#desk.timing.handOver);
  }

  async #forget(activity: Activity): Promise<void> {
    const { book } = this.#desk;
    const { conversation, from, channelData } = activity;
    if (isPersonal(activity)) {
      await book.forgetPerson({ tenant: tenantOf(activity), objectId: from.aadObjectId ?? from.id });
      return;
    }
    await book.forgetChannel(conversation.id);
    if (channelData?.team?.id) await book.forgetTeam(channelData.team.id);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    // Botbuilder knows no handler for the thumbs; anything but an empty object is an error to Teams.
    if (context.activity.name !== 'message/submitAction') return super.onInvokeActivity(context);
    const { activity } = context;
    const name = parseFeedback(activity.value);
    const value = this.#desk.rated.get(activity.replyToId ?? '');
    if (name && value !== undefined)
      void converse(this.#desk, activity, async ({ delivery }) => {
        await this.#desk.bot.act({ ...delivery, name, value });
      });
    return { status: 200, body: {} };
  }

  protected override async onAdaptiveCardInvoke(
    { activity }: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const pressed = parsePress(action.data);
    if (!pressed) return renderNoteResponse(TEAMS.repeated);
    const pressing = inTurn(this.#desk, activity, ({ delivery }) =>
      press(this.#desk, pressed, delivery, 'chat'),
    );
    const isInTime = await settlesWithin(pressing, this.#desk.timing.invoke);
    void converse(this.#desk, activity, async (exchange) => {
      const outcome = await pressing;
      // A form is for the one who asked for it alone, who has it by now.
      if (outcome.kind === 'reply' || !isInTime) await this.#carryOut(exchange, outcome);
    });
    if (!isInTime) return renderNoteResponse(TEAMS.workingOnIt);
    // What failed is apologised for in the chat.
    const outcome = await pressing.catch(() => null);
    return outcome ? renderOutcome(outcome) : renderNoteResponse(TEAMS.inChat);
  }

  protected override async handleTeamsMessagingExtensionQuery(
    { activity }: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const topic = readTopic(query);
    if (topic === '') return renderNote(TEAMS.typeTopic);
    const { bot, timing } = this.#desk;
    const searching = inTurn(this.#desk, activity, ({ delivery: { person, platform, at } }) =>
      bot.findQuotations(topic, person, platform, at),
    );
    if (!(await settlesWithin(searching, timing.invoke))) return renderNote(TEAMS.tookTooLong);
    try {
      const found = await searching;
      if ('reply' in found) return renderNote(found.reply.summary);
      const { quotations } = found;
      return quotations.length > 0 ? renderResults(quotations) : renderNote(TEAMS.nothingToQuote);
    } catch (cause) {
      return renderNote(TEAMS.failed(logFault(this.#desk, cause)));
    }
  }

  protected override handleTeamsMessagingExtensionFetchTask(
    { activity }: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const text = readMessageText(action);
    return this.#dialogue(activity, (delivery) => openForm(this.#desk, { ...delivery, text }, 'dialogue'));
  }

  protected override async handleTeamsMessagingExtensionSubmitAction(
    { activity }: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const pressed = parsePress(action.data);
    if (!pressed) return {};
    return this.#dialogue(activity, (delivery) => press(this.#desk, pressed, delivery, 'dialogue'));
  }

  /** A step of a dialogue. One that takes too long goes on in the person's own chat. */
  async #dialogue(
    activity: Activity,
    step: (delivery: Delivery) => Promise<Outcome>,
  ): Promise<MessagingExtensionActionResponse> {
    const stepping = inTurn(this.#desk, activity, ({ delivery }) => step(delivery));
    if (!(await settlesWithin(stepping, this.#desk.timing.invoke))) {
      void this.#desk.background.run(async () => this.#goOnPrivately(activity, await stepping));
      return renderDialogueNote(TEAMS.workingOnIt);
    }
    try {
      return renderStep(await stepping);
    } catch (cause) {
      return renderDialogueNote(TEAMS.failed(logFault(this.#desk, cause)));
    }
  }

  async #goOnPrivately(activity: Activity, outcome: Outcome): Promise<void> {
    const { book, reach, outbox } = this.#desk;
    const person = book.person(tenantOf(activity), activity.from.aadObjectId ?? activity.from.id);
    if (!person) return;
    await reach.toPerson(person, async (context) => {
      if (outcome.kind === 'form') await outbox.sayCard(context, outcome.card, outcome.title);
      else if (outcome.reply) await outbox.say(context, outcome.reply);
    });
  }
}

function renderOutcome(outcome: Outcome): AdaptiveCardInvokeResponse {
  if (outcome.kind === 'form') return renderCardResponse(outcome.card);
  if (!outcome.reply) return renderNoteResponse(TEAMS.repeated);
  return outcome.reply.replaces
    ? renderCardResponse(renderReplyCard(outcome.reply, 'chat'))
    : renderNoteResponse(TEAMS.inChat);
}

function renderCardResponse(card: AdaptiveCard): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: CARD_TYPE, value: { ...card } };
}

/** Its type knows cards alone; Teams takes a string as well. */
function renderNoteResponse(note: string): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: NOTE_TYPE, value: note as unknown as Record<string, unknown> };
}

function renderStep(outcome: Outcome): MessagingExtensionActionResponse {
  if (outcome.kind === 'form') return renderDialogue(outcome.card, outcome.title);
  if (!outcome.reply) return renderDialogueNote(TEAMS.repeated);
  return renderDialogue(renderReplyCard(outcome.reply, 'dialogue'), TEAMS.logTitle);
}
