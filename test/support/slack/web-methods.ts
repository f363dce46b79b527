import { checkBlocks } from './check-blocks.ts';
import {
  type Answer,
  type Arguments,
  directWith,
  findChannel,
  isAnswer,
  type Method,
  type MethodContext,
  refuse,
} from './method.ts';
import { completeUpload, getUploadUrl } from './upload-methods.ts';
import { listUsers, lookUpByEmail, userInfo } from './user-methods.ts';
import { openView, publishView, updateView } from './view-methods.ts';
import type { Channel, Posted, Workspace } from './workspace.ts';

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
  'conversations.info': { scopes: ['channels:read', 'groups:read'], run: channelInfo },
  'conversations.members': { scopes: ['channels:read', 'groups:read'], run: channelMembers },
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

/** A channel that the bot may look at, or why not. */
function readChannel(given: Arguments, { workspace, scopes }: MethodContext): Channel | Answer {
  const channel = workspace.channels.get(given.channel ?? '');
  if (!channel) return refuse('channel_not_found');
  const isPrivate = channel.kind !== 'public';
  if (isPrivate && !channel.members.has(workspace.bot.user)) return refuse('channel_not_found');
  return scopes.includes(isPrivate ? 'groups:read' : 'channels:read') ? channel : refuse('missing_scope');
}

function channelInfo(given: Arguments, context: MethodContext): Answer {
  const channel = readChannel(given, context);
  if (isAnswer(channel)) return channel;
  const { id, isShared, kind } = channel;
  return { ok: true, channel: { id, is_private: kind !== 'public', is_ext_shared: isShared } };
}

function channelMembers(given: Arguments, context: MethodContext): Answer {
  const channel = readChannel(given, context);
  if (isAnswer(channel)) return channel;
  const { cursor = '0', limit = '100' } = given;
  if (Number(limit) > 1000) return refuse('invalid_limit');
  const all = [...channel.members];
  const end = Number(cursor) + Number(limit);
  const next = end < all.length ? String(end) : '';
  return { ok: true, members: all.slice(Number(cursor), end), response_metadata: { next_cursor: next } };
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
