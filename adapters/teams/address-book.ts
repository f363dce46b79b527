import * as z from 'zod';
import type { AdapterMemory } from '../../src/chat.ts';

const Account = z.object({ id: z.string(), name: z.string() });

const Place = z.object({
  /** Changes from time to time, so that each message renews it. */
  serviceUrl: z.string(),
  tenant: z.string().nullable(),
  bot: Account,
  /** The chat or channel itself; null for a person with whom there is no chat yet. */
  conversation: z.string().nullable(),
});

const KnownPerson = Place.extend({
  user: Account,
  /** The Entra object id: the same in every chat. */
  objectId: z.string(),
  email: z.string().nullable(),
  standing: z.enum(['member', 'guest']),
  /** When Teams last vouched for the two, ISO 8601; null where it never has. */
  verifiedAt: z.string().nullable(),
});

const KnownChannel = Place.extend({ conversation: z.string(), team: z.string().nullable() });

export type Place = z.infer<typeof Place>;
export type KnownPerson = z.infer<typeof KnownPerson>;
export type KnownChannel = z.infer<typeof KnownChannel>;

const PERSON = 'person:';
const CHANNEL = 'channel:';

/** Where people and channels are reached. What was stored in a shape of old counts as not known. */
export interface AddressBook {
  person(tenant: string | null, objectId: string): KnownPerson | null;
  findPerson(by: { readonly email: string | null; readonly objectId: string | null }): KnownPerson | null;
  channel(conversation: string): KnownChannel | null;
  /** Any place at all: the service is the same for a whole tenant, so that it may know a channel we don't. */
  anyPlace(): Place | null;
  savePerson(person: KnownPerson): Promise<void>;
  saveChannel(channel: KnownChannel): Promise<void>;
  forgetPerson(person: Pick<KnownPerson, 'tenant' | 'objectId'>): Promise<void>;
  forgetChannel(conversation: string): Promise<void>;
  forgetTeam(team: string): Promise<void>;
}

export function createAddressBook(references: AdapterMemory): AddressBook {
  const personKey = (tenant: string | null, objectId: string) => `${PERSON}${tenant ?? ''}:${objectId}`;
  const people = () => read(references, PERSON, KnownPerson);
  const channels = () => read(references, CHANNEL, KnownChannel);
  return {
    person: (tenant, objectId) => parse(KnownPerson, references.get(personKey(tenant, objectId))),
    findPerson: ({ email, objectId }) =>
      people().find((known) => known.objectId === objectId) ??
      people().find((known) => email !== null && known.email === email.toLowerCase()) ??
      null,
    channel: (conversation) => parse(KnownChannel, references.get(`${CHANNEL}${baseOf(conversation)}`)),
    anyPlace: () => channels()[0] ?? people()[0] ?? null,
    savePerson: (person) => save(references, personKey(person.tenant, person.objectId), person),
    saveChannel: (channel) => {
      const conversation = baseOf(channel.conversation);
      return save(references, `${CHANNEL}${conversation}`, { ...channel, conversation });
    },
    forgetPerson: ({ tenant, objectId }) => references.remove(personKey(tenant, objectId)),
    forgetChannel: (conversation) => references.remove(`${CHANNEL}${baseOf(conversation)}`),
    async forgetTeam(team) {
      for (const channel of channels())
        if (channel.team === team) await references.remove(`${CHANNEL}${channel.conversation}`);
    },
  };
}

/** A thread of a channel has the id of its first message behind the channel's own. */
export function baseOf(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

function parse<Known>(schema: z.ZodType<Known>, stored: unknown): Known | null {
  return schema.safeParse(stored).data ?? null;
}

function read<Known>(references: AdapterMemory, prefix: string, schema: z.ZodType<Known>): Known[] {
  return [...references.list()].flatMap(([key, stored]) =>
    key.startsWith(prefix) ? (parse(schema, stored) ?? []) : [],
  );
}

/** Every message comes by here; only what has changed is written. */
async function save(references: AdapterMemory, key: string, value: object): Promise<void> {
  if (JSON.stringify(references.get(key)) !== JSON.stringify(value)) await references.put(key, value);
}
