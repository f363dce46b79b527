import { createHttpDeliverer, type Delivered, type Deliverer } from './deliver.ts';
import { type Granted, readGranted } from './manifest.ts';
import { directWith } from './method.ts';
import { applyAck, fillIn, findButton } from './press.ts';
import { readBlocks } from './read-blocks.ts';
import { createSocketDeliverer, type SocketDeliverer } from './socket.ts';
import { startWebApi, type WebApi, type WebApiOptions } from './web-api.ts';
import { store } from './web-methods.ts';
import { createWorkspace, type Posted, type StoredView, type User, type Workspace } from './workspace.ts';

export const BOT_TOKEN = 'xoxb-harbour';
export const APP_TOKEN = 'xapp-harbour';
export const SIGNING_SECRET = 'harbour-secret';

export interface SlackOptions
  extends Partial<Pick<WebApiOptions, 'rates' | 'triggerLife' | 'refusedBlocks' | 'scopes'>> {
  readonly socketMode?: boolean;
  readonly deadline?: number;
  readonly lostAcks?: number;
  readonly retries?: readonly number[];
}

/** A workspace of Slack's on this machine, with what its people do and see. */
export interface Slack {
  readonly api: WebApi;
  readonly workspace: Workspace;
  readonly socket: SocketDeliverer | null;
  readonly granted: Granted;
  /** Where the bot takes deliveries, without Socket Mode. */
  connect(address: string): void;
  readonly address: string | null;
  addUser(name: string, traits?: Partial<Omit<User, 'id' | 'name'>>): User;
  addChannel(
    name: string,
    traits?: { kind?: 'public' | 'private'; isShared?: boolean; withBot?: boolean },
  ): string;
  /** Somebody writes in a channel, or to the bot where no channel is named. "@peersay" is a mention. */
  say(user: User, text: string, where?: { channel?: string; thread?: string }): Promise<Said>;
  /** Delivers an event of any kind. */
  deliver(event: object, envelope?: object): Promise<Delivered>;
  command(user: User, text: string, channel?: string): Promise<Delivered>;
  press(user: User, where: Posted | StoredView, label: string): Promise<Delivered>;
  shortcut(user: User, message: { channel: string; ts: string; text: string }): Promise<Delivered>;
  /** Fills in the open window and sends it off. Values by the labels of the fields. */
  submit(user: User, values: Readonly<Record<string, string>>): Promise<Delivered>;
  openHome(user: User, tab?: 'home' | 'messages'): Promise<Delivered>;
  /** What the bot said that this person can see in a place, oldest first. */
  seen(user: User, where?: { channel?: string; thread?: string | null }): Posted[];
  /** The open window of a person. */
  window(user: User): StoredView | null;
  home(user: User): StoredView | null;
  close(): Promise<void>;
}

export interface Said extends Delivered {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly event: Readonly<Record<string, unknown>>;
}

export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const workspace = createWorkspace();
  const granted = readGranted();
  const scopes = options.scopes ?? granted.scopes;
  const socket = options.socketMode ? createSocketDeliverer(() => api.server, options) : null;
  const api: WebApi = await startWebApi({
    ...options,
    workspace,
    scopes,
    tokens: { bot: BOT_TOKEN, app: APP_TOKEN },
    ...(socket ? { openSocket: () => socket.open(api.base) } : {}),
  });
  let deliverer: Deliverer | null = socket;
  let connected: string | null = null;
  const deliver = (event: object, envelope: object = {}): Promise<Delivered> =>
    need(deliverer).event(wrap(workspace, event, envelope));

  const isSubscribed = (name: string) => granted.events.includes(name);
  const interact = (kind: 'command' | 'interactive', body: object) => need(deliverer).interaction(kind, body);
  const team = { id: workspace.team, domain: 'harbour' };
  const actor = (user: User) => ({ id: user.id, username: user.name, team_id: user.team });

  const seen: Slack['seen'] = (user, { channel, thread } = {}) => {
    const place = channel ?? directWith(user.id, workspace).id;
    return workspace.messages.filter(
      (one) =>
        one.channel === place &&
        one.user === workspace.bot.user &&
        !one.isGone &&
        (one.onlyFor === null || one.onlyFor === user.id) &&
        (thread === undefined || one.thread === thread),
    );
  };
  const window = (user: User) =>
    [...workspace.views.values()].findLast((view) => view.user === user.id && view.isOpen) ?? null;

  return {
    ...{ api, workspace, socket, granted, deliver, seen, window },
    get address() {
      return connected;
    },
    connect(address) {
      connected = address;
      deliverer = createHttpDeliverer({ ...options, address, secret: SIGNING_SECRET });
    },
    addUser(name, traits = {}) {
      const id = workspace.nextId('U');
      const email = `${name.toLowerCase().replace(/\W/g, '.')}@harbour.example`;
      const user: User = { id, name, email, team: workspace.team, isGuest: false, isBot: false, ...traits };
      workspace.users.set(id, user);
      return user;
    },
    addChannel(_name, { kind = 'public', isShared = false, withBot = true } = {}) {
      const id = workspace.nextId('C');
      const members = new Set(withBot ? [workspace.bot.user] : []);
      workspace.channels.set(id, { id, kind, isShared, members });
      return id;
    },
    async say(user, text, { channel, thread } = {}) {
      const place = channel ? need(workspace.channels.get(channel)) : directWith(user.id, workspace);
      place.members.add(user.id);
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const written = escaped.replaceAll('@peersay', `<@${workspace.bot.user}>`);
      const given = thread ? { thread_ts: thread } : {};
      const posted = store(workspace, place.id, given, { text: written, blocks: [] }, null);
      Object.assign(posted, { user: user.id });
      const fields = {
        channel: place.id,
        user: user.id,
        text: written,
        ts: posted.ts,
        ...given,
        team: user.team,
      };
      const isIm = place.kind === 'im';
      const isMention = !isIm && written.includes(`<@${workspace.bot.user}>`);
      const kinds = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;
      const types = { public: 'channel', private: 'group', im: 'im' } as const;
      const message = { type: 'message', ...fields, channel_type: types[place.kind] };
      const mention = { type: 'app_mention', ...fields };
      // Slack delivers a mention both ways, to a bot that is a member.
      const isMember = place.members.has(workspace.bot.user);
      const events = [
        ...(isMention && isSubscribed('app_mention') ? [mention] : []),
        ...(isMember && isSubscribed(kinds[place.kind]) ? [message] : []),
      ];
      const envelope = { is_ext_shared_channel: place.isShared };
      const delivered = await Promise.all(events.map((event) => deliver(event, envelope)));
      const first = delivered[0] ?? { isAcked: true, tries: 0, answer: null, took: 0 };
      return { ...first, channel: place.id, ts: posted.ts, text, event: events[0] ?? message };
    },
    command(user, text, channel) {
      const place = channel ?? directWith(user.id, workspace).id;
      workspace.channels.get(place)?.members.add(user.id);
      return interact('command', {
        command: need(granted.commands[0]),
        text,
        user_id: user.id,
        channel_id: place,
        team_id: workspace.team,
        trigger_id: api.newTrigger(user.id),
        response_url: api.newResponseUrl(place, user.id, null),
      });
    },
    press(user, where, label) {
      const element = findButton(where, label);
      const common = {
        type: 'block_actions',
        user: actor(user),
        team,
        trigger_id: api.newTrigger(user.id),
        actions: [{ ...element, type: 'button', action_ts: workspace.nextTs() }],
      };
      if ('view' in where) {
        const view = { id: where.id, hash: where.hash, type: where.view.type };
        return interact('interactive', { ...common, view, container: { type: 'view', view_id: where.id } });
      }
      const { channel, ts, thread, onlyFor } = where;
      const ids = { ts, ...(thread ? { thread_ts: thread } : {}) };
      const isEphemeral = onlyFor !== null;
      const { ts: _, ...threadOnly } = ids;
      const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isEphemeral };
      return interact('interactive', {
        ...common,
        channel: { id: channel },
        // Slack does not send the content of private messages back.
        ...(isEphemeral ? {} : { message: ids }),
        container: { ...container, ...threadOnly },
        response_url: api.newResponseUrl(channel, user.id, ts),
      });
    },
    shortcut: (user, { channel, ts, text }) =>
      interact('interactive', {
        type: 'message_action',
        callback_id: need(granted.shortcuts[0]),
        trigger_id: api.newTrigger(user.id),
        action_ts: workspace.nextTs(),
        user: actor(user),
        team,
        channel: { id: channel },
        message: { ts, text },
        response_url: api.newResponseUrl(channel, user.id, null),
      }),
    async submit(user, values) {
      const stored = need(window(user));
      const delivered = await interact('interactive', {
        type: 'view_submission',
        user: actor(user),
        team,
        view: { ...stored.view, id: stored.id, hash: stored.hash, state: { values: fillIn(stored, values) } },
      });
      applyAck(stored, delivered.answer, workspace);
      return delivered;
    },
    openHome(user, tab = 'home') {
      const home = workspace.homes.get(user.id);
      return deliver({
        type: 'app_home_opened',
        user: user.id,
        channel: directWith(user.id, workspace).id,
        tab,
        ...(home ? { view: { hash: home.hash } } : {}),
      });
    },
    home: (user) => workspace.homes.get(user.id) ?? null,
    async close() {
      await deliverer?.close();
      await api.close();
    },
  };
}

function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the stand-in has nothing of that kind');
  return value;
}

function wrap(workspace: Workspace, event: object, envelope: object): object {
  const { team, bot } = workspace;
  return {
    type: 'event_callback',
    token: 'legacy',
    team_id: team,
    api_app_id: bot.app,
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ enterprise_id: null, team_id: team, user_id: bot.user, is_bot: true }],
    event: { event_ts: workspace.nextTs(), ...event },
    ...envelope,
  };
}

/** A message or a window as its reader sees it. */
export function read(shown: Posted | StoredView | null | undefined): string {
  if (!shown) return '';
  const blocks = 'view' in shown ? shown.view.blocks : shown.blocks;
  return blocks.length > 0 ? readBlocks(blocks) : 'view' in shown ? '' : shown.text;
}
