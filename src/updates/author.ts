import type { Person } from '../chat.ts';
import type { People } from './people.ts';
import type { Author } from './record/update.ts';

/** In whose name something goes on record: by the register's name where there is one. */
export function authorOf(
  { person, platform }: { readonly person: Person; readonly platform: string },
  people: People,
): Author {
  const name = people.identify(person, platform)?.name ?? person.name;
  return { person: people.keyOf(person, platform), name, platform };
}
