import type { Person } from '../../chat.ts';
import type { People } from '../people.ts';
import type { Author } from '../record/update.ts';

/** A person as the record names them: the same on every platform, by the name of the register where it has one. */
export function authorOf(
  { person, platform }: { readonly person: Person; readonly platform: string },
  people: People,
): Author {
  const name = people.identify(person, platform)?.name ?? person.name;
  return { person: people.keyOf(person, platform), name, platform };
}
