import type { Reply } from '../../../src/chat.ts';
import type { Desk } from '../desk.ts';
import { describeFault, isTokenRefused } from '../faults.ts';
import type { Place } from '../outbox.ts';

/**
 * Says something to one person in a channel; by direct message where that cannot be, as in a channel where the bot is
 * no member. Never to everybody.
 */
export async function whisperOrWrite(
  { outbox, log }: Pick<Desk, 'outbox' | 'log'>,
  place: Place,
  person: string,
  reply: Reply,
  key: string,
): Promise<void> {
  try {
    await outbox.whisper(place, person, reply);
  } catch (cause) {
    if (isTokenRefused(cause)) throw cause;
    log.info({ cause: describeFault(cause) }, 'a private reply goes by direct message');
    const channel = await outbox.openDirect(person);
    await outbox.post({ channel, thread: null }, reply, key);
  }
}
