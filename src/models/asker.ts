/** For whom a model would work: enough of a message to know whether it may. */
export interface Asker {
  readonly platform: string;
  readonly conversation: string;
  readonly person: { readonly id: string; readonly name: string; readonly email?: string | null };
}

/** Whether neither the channel nor the person is among those for whom no model is used. */
export function isAllowed({ platform, conversation, person }: Asker, notFor: readonly string[]): boolean {
  const names = [`${platform}:${conversation}`, `${platform}:${person.id}`, person.email ?? ''];
  return !names.some((name) => name !== '' && notFor.includes(name.toLowerCase()));
}
