import type { Connector, Member, Posted } from './connector.ts';
import type { Json } from './find-activity-faults.ts';
import { findButtons, findCard, findInputs, readMessage, type Seen } from './read-message.ts';

export interface UserWorld {
  readonly connector: Connector;
  readonly chat: string;
  readonly channel: string;
  readonly team: string;
  readonly tenant: string;
  readonly bot: { readonly id: string; readonly name: string };
  post(
    activity: Json,
    authorization?: string,
  ): Promise<{ readonly status: number; readonly body: Json | null }>;
}

export interface PressOptions {
  /** An old client, which sends a message instead. */
  readonly old?: boolean;
  readonly fill?: Readonly<Record<string, string>>;
  readonly in?: string;
}

/** Somebody who uses Teams, and what they see. */
export interface TeamsUser {
  /** Writes to the bot in their own chat; what is seen afterwards that was not there before. */
  say(text: string, more?: Json): Promise<Seen[]>;
  /** Mentions the bot in the channel. */
  mention(text: string, more?: Json): Promise<Seen[]>;
  /** Presses a button of the latest message that has it, and shows the card as it is then, or what is said below it. */
  press(label: string, options?: PressOptions): Promise<Seen | string | null>;
  thumb(
    reaction: 'like' | 'dislike',
    inConversation?: string,
  ): Promise<{ readonly status: number; readonly body: Json | null }>;
  invoke(
    name: string,
    value: Json,
    inConversation?: string,
  ): Promise<{ readonly status: number; readonly body: Json | null }>;
  install(action: 'add' | 'add-upgrade' | 'remove'): Promise<Seen[]>;
  all(inConversation?: string): Seen[];
  /** The messages as they were sent. */
  raw(inConversation?: string): readonly Posted[];
  activity(more: Json): Json;
}

export function createUser(member: Member, world: UserWorld): TeamsUser {
  const { connector, post, chat, channel, team, tenant, bot } = world;
  let number = 0;

  const activity = (more: Json): Json => ({
    type: 'message',
    id: `${member.id}-${++number}`,
    timestamp: '2026-02-03T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
    recipient: bot,
    conversation: { id: chat, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...more,
  });
  const inChannel = {
    conversation: {
      id: `${channel};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant }, team: { id: team }, channel: { id: channel } },
  };
  const place = (conversation: string): Json => (conversation === channel ? inChannel : {});

  async function watch(conversation: string, act: () => Promise<unknown>): Promise<Seen[]> {
    const before = connector.posted(conversation).length;
    await act();
    return connector
      .posted(conversation)
      .slice(before)
      .map((posted) => readMessage(posted.activity));
  }

  const find = (label: string, conversation: string) => {
    for (const posted of connector.posted(conversation).toReversed()) {
      const card = findCard(posted.activity);
      const button = card && findButtons(card).find(({ title }) => title === label);
      if (card && button) return { posted, card, button };
    }
    throw new Error(`There is no button “${label}”.`);
  };

  const invoke = (name: string, value: Json, conversation = chat, more: Json = {}) =>
    post(activity({ type: 'invoke', name, value, ...place(conversation), ...more }));

  return {
    activity,
    invoke,
    say: (text, more = {}) => watch(chat, () => post(activity({ text, textFormat: 'plain', ...more }))),
    mention(text, more = {}) {
      const tag = `<at>${bot.name}</at>`;
      const entities = [{ type: 'mention', text: tag, mentioned: bot }];
      return watch(channel, () =>
        post(activity({ text: `${tag} ${text}`, entities, ...inChannel, ...more })),
      );
    },
    async press(label, { old = false, fill = {}, in: conversation = chat } = {}) {
      const { posted, card, button } = find(label, conversation);
      const defaults = findInputs(card).map(({ id, value }) => [id, value ?? '']);
      const typed = findInputs(card).flatMap(({ id, label: name }) =>
        fill[String(name)] === undefined ? [] : [[id, fill[String(name)]]],
      );
      const data = { ...(button.data as Json), ...Object.fromEntries([...defaults, ...typed]) };
      if (old) {
        await post(activity({ value: data, replyToId: posted.id, ...place(conversation) }));
        return readMessage(posted.activity);
      }
      const action = { type: button.type, verb: button.verb, data };
      const { body } = await invoke('adaptiveCard/action', { action }, conversation, {
        replyToId: posted.id,
      });
      const value = body?.value;
      if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : null;
      // What the client shows in the place of the card, for the one who pressed.
      posted.activity = { ...posted.activity, attachments: [{ contentType: body?.type, content: value }] };
      return readMessage(posted.activity);
    },
    thumb(reaction, conversation = chat) {
      const rated = connector
        .posted(conversation)
        .findLast(({ activity: sent }) => readMessage(sent).hasThumbs);
      const value = { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":""}' } };
      return invoke('message/submitAction', value, conversation, { replyToId: rated?.id });
    },
    install: (action) => watch(chat, () => post(activity({ type: 'installationUpdate', action }))),
    all: (conversation = chat) =>
      connector.posted(conversation).map(({ activity: sent }) => readMessage(sent)),
    raw: (conversation = chat) => connector.posted(conversation),
  };
}
