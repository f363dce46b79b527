import type { Channel, Workspace } from './workspace.ts';

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

export type Method = (given: Arguments, context: MethodContext) => Answer;

export const refuse = (error: string, more: object = {}): Answer => ({ ok: false, error, ...more });

/** A channel that the bot may post in, or why not. A person's id stands for their direct conversation. */
export function findChannel(id: string, { workspace }: MethodContext): Channel | Answer {
  const channel =
    workspace.channels.get(id) ?? (workspace.users.has(id) ? directWith(id, workspace) : undefined);
  if (!channel) return refuse('channel_not_found');
  if (channel.members.has(workspace.bot.user)) return channel;
  return refuse(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel');
}

export const isAnswer = (value: Channel | Answer): value is Answer => 'ok' in value;

export function directWith(user: string, workspace: Workspace): Channel {
  const id = `D${user.slice(1)}`;
  const members = new Set([user, workspace.bot.user]);
  const channel = workspace.channels.get(id) ?? { id, kind: 'im' as const, isShared: false, members };
  workspace.channels.set(id, channel);
  return channel;
}
