import type { WebClient } from '@slack/web-api';
import * as z from 'zod';
import type { AdapterLog, Person } from '../../src/chat.ts';
import { describeFault, readFault, refusalOf } from './faults.ts';
import { createShortMemory } from './short-memory.ts';

/** Who is who in the workspace. */
export interface People {
  /** `isForeign`: of another organisation, or in a channel shared with one. */
  find(id: string, isForeign: boolean): Promise<Person>;
  /** The names of people, by their ids; those who cannot be found are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether all of them are known to be the council's own, from the list of everybody; bots are nobody's guests. */
  haveNoGuests(ids: readonly string[]): Promise<boolean>;
}

const User = z.object({
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  deleted: z.boolean().optional(),
  profile: z
    .object({
      display_name: z.string().nullish(),
      real_name: z.string().nullish(),
      email: z.string().nullish(),
    })
    .default({}),
});

interface Known {
  readonly name: string | null;
  readonly email: string | null;
  readonly isGuest: boolean;
  /** Has an account of this workspace that is no guest's, or is a bot's. */
  readonly isOwn: boolean;
}

/** Rights hang on the address: somebody who left the council must not keep theirs for long. */
const KEPT = 10 * 60_000;
/** After a failure the next question asks again, but not each of a hundred. */
const FAILURE_KEPT = 15_000;
const PEOPLE_KEPT = 5000;

/** So many people at once: the most that `users.list` gives. */
const PAGE = 1000;

/**
 * The same people asked about by many deliveries are looked up once. When so many come at once that Slack no longer lets
 * the bot look them up one by one, it reads the list of all. `now` gives milliseconds.
 */
export function createPeople(client: WebClient, log: AdapterLog, now: () => number): People {
  const cache = createShortMemory<Promise<Known>>(PEOPLE_KEPT, now);
  let directory: { readonly until: number; readonly all: Promise<ReadonlyMap<string, Known>> } | null = null;

  const know = (id: string): Promise<Known> => {
    const cached = cache.get(id);
    if (cached) return cached;
    const known = lookUp(id).catch((cause: unknown) => {
      log.warn({ cause: describeFault(cause) }, 'a person could not be looked up');
      cache.keep(id, known, FAILURE_KEPT);
      return readFailure(cause);
    });
    cache.keep(id, known, KEPT);
    return known;
  };

  const lookUp = async (id: string): Promise<Known> => {
    try {
      const { user } = await client.users.info({ user: id });
      return user ? readUser(user) : { ...UNKNOWN, isGuest: true };
    } catch (cause) {
      const found = readFault(cause).kind === 'limited' ? (await readDirectory()).get(id) : undefined;
      if (!found) throw cause;
      return found;
    }
  };

  const readDirectory = (): Promise<ReadonlyMap<string, Known>> => {
    if (!directory || directory.until <= now()) {
      const all = listEverybody(client);
      directory = { all, until: now() + KEPT };
      // A list that could not be read is asked for anew by the next.
      all.catch(() => {
        directory = null;
      });
    }
    return directory.all;
  };

  return {
    async find(id, isForeign) {
      const { name, email, isGuest } = await know(id);
      const standing = isForeign || isGuest ? 'guest' : 'member';
      return { id, name: name ?? id, email: standing === 'guest' ? null : email, standing };
    },
    async namesOf(ids) {
      const named = await Promise.all(ids.map(async (id) => [id, (await know(id)).name] as const));
      return new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
    },
    async haveNoGuests(ids) {
      const everybody = await readDirectory();
      return ids.every((id) => everybody.get(id)?.isOwn);
    },
  };
}

async function listEverybody(client: WebClient): Promise<ReadonlyMap<string, Known>> {
  const everybody = new Map<string, Known>();
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    for (const member of page.members ?? []) if (member.id) everybody.set(member.id, readUser(member));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return everybody;
}

function readUser(user: unknown): Known {
  const { name, real_name, profile, ...flags } = User.parse(user);
  const isOwn = !(flags.is_restricted || flags.is_ultra_restricted || flags.is_stranger);
  const isGuest = !isOwn || Boolean(flags.deleted || flags.is_bot);
  return {
    name: profile.display_name || profile.real_name || real_name || name || null,
    email: isGuest ? null : profile.email || null,
    isGuest,
    isOwn,
  };
}

/** Of a server that has no such call, and so cannot know guests: Slack has, a compatible server need not. */
const UNKNOWN: Known = { name: null, email: null, isGuest: false, isOwn: false };

/** Any other failure may hide a guest: public answers only. */
function readFailure(cause: unknown): Known {
  return { ...UNKNOWN, isGuest: refusalOf(cause) !== 'unknown_method' };
}
