import type { Person } from '../../chat.ts';
import type { People, RegisteredPerson, Responsibility } from '../people.ts';

const NOBODY: Responsibility = { owner: null, leadMember: null, deputy: null };

/** The register as rules read it. While no recommendation has an owner, everyone but guests may write. */
export function createPeople(
  all: readonly RegisteredPerson[],
  responsibilities: ReadonlyMap<string, Responsibility>,
): People {
  const byId = new Map(all.map((person) => [person.id, person]));
  const byEmail = new Map(all.flatMap((person) => (person.email ? [[level(person.email), person]] : [])));
  const byPlatform = new Map(
    all.flatMap((person) =>
      Object.entries(person.ids).map(([platform, id]) => [platformKey(platform, id), person]),
    ),
  );
  const ownersConfigured = [...responsibilities.values()].some(({ owner }) => owner !== null);
  const responsibleFor = (recommendation: string) => responsibilities.get(recommendation) ?? NOBODY;

  // A guest's e-mail is vouched for by another organisation only, so guests are nobody of ours.
  const identify = (person: Person, platform: string) =>
    person.standing === 'guest'
      ? null
      : (byPlatform.get(platformKey(platform, person.id)) ??
        (person.email ? byEmail.get(level(person.email)) : undefined) ??
        null);

  const isAdministrator = (person: Person, platform: string) =>
    identify(person, platform)?.administrator ?? false;

  return {
    all,
    ownersConfigured,
    responsibleFor,
    byId: (id) => byId.get(id) ?? null,
    identify,
    isAdministrator,
    keyOf(person, platform) {
      const registered = identify(person, platform);
      if (registered) return personKey(registered);
      const vouched = person.standing === 'guest' ? null : person.email;
      return vouched ? level(vouched) : `${platform}:${person.id}`;
    },
    mayWrite(person, platform, recommendation) {
      if (person.standing === 'guest') return false;
      if (!ownersConfigured || isAdministrator(person, platform)) return true;
      const registered = identify(person, platform);
      const { owner, leadMember, deputy } = responsibleFor(recommendation);
      return registered !== null && [owner, leadMember, deputy].includes(registered.id);
    },
    isOnLeave: ({ leave }, day) => leave.some(({ from, to }) => from <= day && day <= to),
  };
}

/**
 * The one key of a registered person on every platform: the e-mail address in lower case. For a person without one it
 * is the id on the first platform by name, whichever platform they write on.
 */
export function personKey({ id, email, ids }: RegisteredPerson): string {
  if (email) return level(email);
  const [first] = Object.entries(ids).sort(([one], [other]) => one.localeCompare(other));
  return first ? `${first[0]}:${first[1]}` : `register:${id}`;
}

/** Addresses and ids are compared without regard to case: directories return the same one in several spellings. */
function level(text: string): string {
  return text.trim().toLowerCase();
}

function platformKey(platform: string, id: string): string {
  return `${platform}:${level(id)}`;
}
