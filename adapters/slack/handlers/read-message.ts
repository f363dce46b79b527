import type { Desk } from '../desk.ts';
import { listMentions, readText } from '../escape.ts';

/** So many names are looked up for one message. */
const MOST_NAMES = 10;

/** A text as it was typed, with the names of the people it mentions. */
export async function readMessage({ people, identity }: Desk, text: string): Promise<string> {
  const others = listMentions(text).filter((id) => id !== identity.botUser);
  return readText(text, identity.botUser, await people.namesOf(others.slice(0, MOST_NAMES)));
}
