/** For whom a model would work: enough of a message to know whether it may. */
export interface Asker {
  readonly platform: string;
  readonly conversation: string;
  readonly person: { readonly id: string; readonly name: string; readonly email?: string | null };
}

/** Whether neither the channel nor the person is among those for whom no model is used. */
export function isAllowed({ platform, conversation, person }: Asker, notFor: readonly string[]): boolean {
  const names = [`${platform}:${person.id}`, person.email ?? ''].map((name) => name.toLowerCase());
  const place = `${platform}:${conversation.replace(COMMAND_IN, '')}`.toLowerCase();
  return !notFor.some((name) => names.includes(name) || isIn(place, name));
}

/** A command is answered to one person, in a conversation that names the channel where it was typed: "command:C1:U1". */
const COMMAND_IN = /^command:/;

/** A conversation is its channel, or a thread of it: "slack:C1:1764000000.0001", "teams:19:x@thread;messageid=1". */
function isIn(place: string, channel: string): boolean {
  return place === channel || place.startsWith(`${channel}:`) || place.startsWith(`${channel};`);
}
