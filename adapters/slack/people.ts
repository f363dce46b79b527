import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Person } from '../../src/chat.ts';
import { describeFault, refusalOf } from './faults.ts';
import type { SlackLog } from './slack-config.ts';

/** Who is who in the workspace. */
export interface People {
  /** `isForeign`: of another organisation, or in a channel shared with one. */
  find(id: string, isForeign: boolean): Promise<Person>;
  /** The names of people, by their ids; those who cannot be found are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const User = z.object({
  name: z.string().optional(),
  real_name: z.string().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  deleted: z.boolean().optional(),
  profile: z
    .object({
      display_name: z.string().optional(),
      real_name: z.string().optional(),
      email: z.string().optional(),
    })
    .default({}),
});

interface Known {
  readonly name: string | null;
  readonly email: string | null;
  readonly isGuest: boolean;
}

/** Rights hang on the address: somebody who left the council must not keep theirs for long. */
const KEPT = 10 * 60_000;
/** After a failure the next question asks again, but not each of a hundred. */
const FAILURE_KEPT = 15_000;
const PEOPLE_KEPT = 5000;

/** The same people asked about by many deliveries are looked up once. `now` gives milliseconds. */
export function createPeople(client: WebClient, log: SlackLog, now: () => number): People {
  const cache = new Map<string, { readonly until: () => number; readonly known: Promise<Known> }>();

  const known = (id: string): Promise<Known> => {
    const cached = cache.get(id);
    if (cached && cached.until() > now()) return cached.known;
    let until = now() + KEPT;
    const looked = lookUp(id).catch((cause: unknown) => {
      until = now() + FAILURE_KEPT;
      return readFailure(cause);
    });
    cache.delete(id);
    cache.set(id, { until: () => until, known: looked });
    const [oldest] = cache.keys();
    if (cache.size > PEOPLE_KEPT && oldest !== undefined) cache.delete(oldest);
    return looked;
  };

  const lookUp = async (id: string): Promise<Known> => {
    const { user } = await client.users.info({ user: id });
    const { name, real_name, profile, ...flags } = User.parse(user);
    const isGuest = Boolean(
      flags.is_restricted || flags.is_ultra_restricted || flags.is_stranger || flags.deleted || flags.is_bot,
    );
    return {
      name: profile.display_name || profile.real_name || real_name || name || null,
      email: isGuest ? null : profile.email || null,
      isGuest,
    };
  };

  const readFailure = (cause: unknown): Known => {
    log.warn({ cause: describeFault(cause) }, 'a person could not be looked up');
    // A server without this method cannot know guests. Any other failure may hide one: public answers only.
    return { name: null, email: null, isGuest: refusalOf(cause) !== 'unknown_method' };
  };

  return {
    async find(id, isForeign) {
      const { name, email, isGuest } = await known(id);
      const standing = isForeign || isGuest ? 'guest' : 'member';
      return { id, name: name ?? id, email: standing === 'guest' ? null : email, standing };
    },
    async namesOf(ids) {
      const named = await Promise.all(ids.map(async (id) => [id, (await known(id)).name] as const));
      return new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
    },
  };
}
