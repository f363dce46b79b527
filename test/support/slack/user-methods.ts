import { type Answer, type Arguments, type MethodContext, refuse } from './method.ts';
import type { User, Workspace } from './workspace.ts';

/** Slack lists bots among the people. */
function botUser({ bot, team }: Workspace): User {
  return { id: bot.user, name: 'Peersay', email: null, team, isGuest: false, isBot: true };
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

export function userInfo({ user: id = '' }: Arguments, { workspace, scopes }: MethodContext): Answer {
  const user = workspace.users.get(id);
  if (!user) return refuse('user_not_found');
  const stranger = user.team === workspace.team ? {} : { is_stranger: true };
  return { ok: true, user: { ...toUser(user, scopes), ...stranger } };
}

export function listUsers(
  { cursor = '0', limit = '100' }: Arguments,
  { workspace, scopes }: MethodContext,
): Answer {
  if (Number(limit) > 1000) return refuse('invalid_limit');
  const own = [botUser(workspace), ...workspace.users.values()].filter(({ team }) => team === workspace.team);
  const end = Number(cursor) + Number(limit);
  const members = own.slice(Number(cursor), end).map((user) => toUser(user, scopes));
  return { ok: true, members, response_metadata: { next_cursor: end < own.length ? String(end) : '' } };
}

export function lookUpByEmail({ email }: Arguments, { workspace, scopes }: MethodContext): Answer {
  const user = [...workspace.users.values()].find((one) => one.email === email);
  return user ? { ok: true, user: toUser(user, scopes) } : refuse('users_not_found');
}
