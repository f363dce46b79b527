import type { People } from './people.ts';
import type { Author } from './record/update.ts';
import type { RecordView } from './record/view.ts';

/**
 * Whom a name means, of those who have reported and those who stand in the register: the whole name, the first or the
 * last. Null where nobody has it, or several have.
 */
export function findReporter(
  words: string,
  { view, people }: { readonly view: RecordView; readonly people: People },
): Pick<Author, 'person' | 'name'> | null {
  const wanted = words.toLowerCase();
  const registered = people.all.flatMap(({ name, email }) =>
    email === null ? [] : [{ person: email.toLowerCase(), name }],
  );
  const all = [...view.all().map(({ author }) => author), ...registered];
  const found = new Map(all.filter(({ name }) => hasName(name, wanted)).map((one) => [one.person, one]));
  const [only] = found.values();
  return found.size === 1 && only ? { person: only.person, name: only.name } : null;
}

function hasName(name: string, wanted: string): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  return parts.join(' ') === wanted || parts[0] === wanted || parts.at(-1) === wanted;
}
