import { checkBlocks, checkView } from './check-blocks.ts';
import type { Channel, Posted, StoredView, User, Workspace } from './workspace.ts';

/** Arguments as they arrive: everything is text; blocks, views and the like are JSON. */
export type Arguments = Readonly<Record<string, string>>;
export type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

export interface MethodContext {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  readonly base: string;
  /** Spends a trigger: an error code where it is unknown, too old or spent. */
  readonly useTrigger: (id: string) => { readonly user: string } | { readonly error: string };
  /** Kinds of blocks that this workspace refuses. */
  readonly refusedBlocks: readonly string[];
  readonly openSocket: () => string;
}

type Method = (given: Arguments, context: MethodContext) => Answer;

const refuse = (error: string, more: object = {}): Answer => ({ ok: false, error, ...more });

/** Methods by name, with the scopes of which one is enough. */
export const WEB_METHODS: Readonly<
  Record<string, { readonly scopes: readonly string[]; readonly run: Method }>
> = {
  'auth.test': { scopes: [], run: authTest },
  'apps.connections.open': { scopes: [], run: (_, { openSocket }) => ({ ok: true, url: openSocket() }) },
  'assistant.threads.setStatus': { scopes: ['assistant:write', 'chat:write'], run: setStatus },
  'assistant.threads.setSuggestedPrompts': { scopes: ['assistant:write'], run: setSuggestedPrompts },
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], run: postEphemeral },
  'chat.update': { scopes: ['chat:write'], run: update },
  'conversations.open': { scopes: ['im:write'], run: openConversation },
  'conversations.history': { scopes: ['channels:history', 'groups:history', 'im:history'], run: history },
  'conversations.replies': { scopes: ['channels:history', 'groups:history', 'im:history'], run: replies },
  'files.getUploadURLExternal': { scopes: ['files:write'], run: getUploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: completeUpload },
  'users.info': { scopes: ['users:read'], run: userInfo },
  'users.list': { scopes: ['users:read'], run: listUsers },
  'users.lookupByEmail': { scopes: ['users:read.email'], run: lookUpByEmail },
  'views.open': { scopes: [], run: openView },
  'views.update': { scopes: [], run: updateView },
  'views.publish': { scopes: [], run: publishView },
};

function authTest(_: Arguments, { workspace }: MethodContext): Answer {
  return { ok: true, user_id: workspace.bot.user, bot_id: workspace.bot.id, team_id: workspace.team };
}

function setStatus({ channel_id = '', thread_ts, status }: Arguments, { workspace }: MethodContext): Answer {
  if (!workspace.channels.has(channel_id)) return refuse('channel_not_found');
  return thread_ts && status !== undefined ? { ok: true } : refuse('invalid_arguments');
}

function setSuggestedPrompts(given: Arguments, { workspace }: MethodContext): Answer {
  const { channel_id = '', prompts = '[]', thread_ts } = given;
  if (workspace.channels.get(channel_id)?.kind !== 'im') return refuse('channel_not_found');
  const all = JSON.parse(prompts) as { title?: string; message?: string }[];
  const fine = all.length > 0 && all.length <= 4 && all.every(({ title, message }) => title && message);
  // With an agent view a call that names a thread does nothing.
  return fine && thread_ts === undefined ? { ok: true } : refuse('invalid_arguments');
}

/** A channel that the bot may post in, or why not. A person's id stands for their direct conversation. */
function findChannel(id: string, { workspace }: MethodContext): Channel | Answer {
  const channel =
    workspace.channels.get(id) ?? (workspace.users.has(id) ? directWith(id, workspace) : undefined);
  if (!channel) return refuse('channel_not_found');
  if (channel.members.has(workspace.bot.user)) return channel;
  return refuse(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel');
}

const isAnswer = (value: Channel | Answer): value is Answer => 'ok' in value;

export function directWith(user: string, workspace: Workspace): Channel {
  const id = `D${user.slice(1)}`;
  const members = new Set([user, workspace.bot.user]);
  const channel = workspace.channels.get(id) ?? { id, kind: 'im' as const, isShared: false, members };
  workspace.channels.set(id, channel);
  return channel;
}

/** Text and blocks of a message as Slack takes them, or why not. */
function readContent(
  given: Arguments,
  refusedBlocks: readonly string[],
): { text: string; blocks: unknown[] } | Answer {
  const { text = '', blocks: json } = given;
  if (text.length > 40_000) return refuse('msg_too_long');
  if (json === undefined) return text.trim() === '' ? refuse('no_text') : { text, blocks: [] };
  if (json.length > 13_200) return refuse('msg_blocks_too_long');
  const blocks = JSON.parse(json) as unknown[];
  const faults = checkBlocks(blocks, 'message', refusedBlocks);
  if (faults.length > 0) return refuse('invalid_blocks', { response_metadata: { messages: faults } });
  return { text, blocks };
}

function postMessage(given: Arguments, context: MethodContext): Answer {
  const { workspace, refusedBlocks } = context;
  const channel = findChannel(given.channel ?? '', context);
  if (isAnswer(channel)) return channel;
  if (given.link_names || given.parse === 'full') return refuse('this_bot_must_not_link_names');
  if (given.unfurl_links !== 'false' || given.unfurl_media !== 'false')
    return refuse('this_bot_must_not_unfurl');
  const content = readContent(given, refusedBlocks);
  if ('ok' in content) return content;
  const posted = store(workspace, channel.id, given, content, null);
  return { ok: true, channel: channel.id, ts: posted.ts, message: { ts: posted.ts, text: posted.text } };
}

function postEphemeral(given: Arguments, context: MethodContext): Answer {
  const { workspace, refusedBlocks } = context;
  const channel = findChannel(given.channel ?? '', context);
  if (isAnswer(channel)) return channel;
  if (!channel.members.has(given.user ?? '')) return refuse('user_not_in_channel');
  const content = readContent(given, refusedBlocks);
  if ('ok' in content) return content;
  return { ok: true, message_ts: store(workspace, channel.id, given, content, given.user ?? '').ts };
}

export function store(
  workspace: Workspace,
  channel: string,
  { thread_ts, metadata }: Arguments,
  content: { readonly text: string; readonly blocks: readonly unknown[] },
  onlyFor: string | null,
): Posted {
  const posted: Posted = {
    ...content,
    channel,
    onlyFor,
    ts: workspace.nextTs(),
    thread: thread_ts ?? null,
    user: workspace.bot.user,
    metadata: metadata ? JSON.parse(metadata) : null,
    isGone: false,
  };
  workspace.messages.push(posted);
  return posted;
}

function update(given: Arguments, context: MethodContext): Answer {
  const { workspace, refusedBlocks } = context;
  const found = workspace.messages.find(
    ({ channel, ts, isGone, onlyFor }) => channel === given.channel && ts === given.ts && !isGone && !onlyFor,
  );
  if (!found) return refuse('message_not_found');
  if (found.user !== workspace.bot.user) return refuse('cant_update_message');
  const content = readContent(given, refusedBlocks);
  if ('ok' in content) return content;
  Object.assign(found, content);
  return { ok: true, channel: found.channel, ts: found.ts };
}

function openConversation({ users = '' }: Arguments, { workspace }: MethodContext): Answer {
  const user = workspace.users.get(users);
  if (!user) return refuse('user_not_found');
  if (user.isBot) return refuse('cannot_dm_bot');
  return { ok: true, channel: { id: directWith(users, workspace).id } };
}

function history({ channel = '' }: Arguments, { workspace }: MethodContext): Answer {
  const all = workspace.messages.filter((one) => one.channel === channel && !one.thread && !one.onlyFor);
  return { ok: true, messages: all.map(toMessage).reverse() };
}

function replies({ channel = '', ts = '' }: Arguments, { workspace }: MethodContext): Answer {
  const all = workspace.messages.filter(
    (one) => one.channel === channel && (one.ts === ts || one.thread === ts) && !one.onlyFor,
  );
  return all.length === 0 ? refuse('thread_not_found') : { ok: true, messages: all.map(toMessage) };
}

const toMessage = ({ ts, user, text, metadata }: Posted) => ({ ts, user, text, metadata });

function getUploadUrl({ filename, length, alt_text }: Arguments, { workspace, base }: MethodContext): Answer {
  if (!filename || !(Number(length) > 0)) return refuse('invalid_arguments');
  const id = workspace.nextId('F');
  const fields = { id, file: filename, length: Number(length), alt: alt_text ?? null };
  workspace.uploads.set(id, { ...fields, content: null, channel: null, thread: null });
  return { ok: true, file_id: id, upload_url: `${base}/upload/${id}` };
}

function completeUpload(given: Arguments, context: MethodContext): Answer {
  const files = JSON.parse(given.files ?? '[]') as { id: string }[];
  const channel = findChannel(given.channel_id ?? '', context);
  if (isAnswer(channel)) return channel;
  for (const { id } of files) {
    const upload = context.workspace.uploads.get(id);
    if (!upload?.content) return refuse('file_not_found');
    Object.assign(upload, { channel: channel.id, thread: given.thread_ts ?? null });
  }
  return { ok: true, files };
}

function toUser(user: User, scopes: readonly string[]) {
  const email = scopes.includes('users:read.email') && user.email !== null ? { email: user.email } : {};
  return {
    id: user.id,
    name: user.name.toLowerCase(),
    is_bot: user.isBot,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    deleted: false,
    profile: { real_name: user.name, display_name: '', ...email },
  };
}

function userInfo({ user: id = '' }: Arguments, { workspace, scopes }: MethodContext): Answer {
  const user = workspace.users.get(id);
  if (!user) return refuse('user_not_found');
  const stranger = user.team === workspace.team ? {} : { is_stranger: true };
  return { ok: true, user: { ...toUser(user, scopes), ...stranger } };
}

function listUsers({ cursor = '0', limit = '100' }: Arguments, { workspace, scopes }: MethodContext): Answer {
  if (Number(limit) > 1000) return refuse('invalid_limit');
  const own = [...workspace.users.values()].filter(({ team }) => team === workspace.team);
  const end = Number(cursor) + Number(limit);
  const members = own.slice(Number(cursor), end).map((user) => toUser(user, scopes));
  return { ok: true, members, response_metadata: { next_cursor: end < own.length ? String(end) : '' } };
}

function lookUpByEmail({ email }: Arguments, { workspace, scopes }: MethodContext): Answer {
  const user = [...workspace.users.values()].find((one) => one.email === email);
  return user ? { ok: true, user: toUser(user, scopes) } : refuse('users_not_found');
}

function readView(json: string, surface: 'home' | 'modal'): StoredView['view'] | Answer {
  if (json.length > 250_000) return refuse('view_too_large');
  const view = JSON.parse(json) as StoredView['view'];
  const faults = checkView(view, surface);
  return faults.length > 0 ? refuse('invalid_arguments', { response_metadata: { messages: faults } }) : view;
}

function openView({ trigger_id = '', view: json = '' }: Arguments, context: MethodContext): Answer {
  const trigger = context.useTrigger(trigger_id);
  if ('error' in trigger) return refuse(trigger.error);
  const view = readView(json, 'modal');
  if ('ok' in view) return view as Answer;
  const { workspace } = context;
  const stored = {
    id: workspace.nextId('V'),
    user: trigger.user,
    hash: workspace.nextId('h'),
    view,
    isOpen: true,
  };
  workspace.views.set(stored.id, stored);
  return { ok: true, view: { id: stored.id, hash: stored.hash } };
}

function updateView(
  { view_id = '', hash, view: json = '' }: Arguments,
  { workspace }: MethodContext,
): Answer {
  const stored = workspace.views.get(view_id);
  if (!stored?.isOpen) return refuse('not_found');
  if (hash !== undefined && hash !== stored.hash) return refuse('hash_conflict');
  const view = readView(json, 'modal');
  if ('ok' in view) return view as Answer;
  Object.assign(stored, { view, hash: workspace.nextId('h') });
  return { ok: true, view: { id: stored.id, hash: stored.hash } };
}

function publishView(
  { user_id = '', hash, view: json = '' }: Arguments,
  { workspace }: MethodContext,
): Answer {
  if (!workspace.users.has(user_id)) return refuse('user_not_found');
  const before = workspace.homes.get(user_id);
  if (hash !== undefined && before && hash !== before.hash) return refuse('hash_conflict');
  const view = readView(json, 'home');
  if ('ok' in view) return view as Answer;
  const id = before?.id ?? workspace.nextId('V');
  const stored = { id, user: user_id, hash: workspace.nextId('h'), view, isOpen: true };
  workspace.homes.set(user_id, stored);
  return { ok: true, view: { id, hash: stored.hash } };
}
