import * as z from 'zod';
import type { AdapterLog, AdapterMemory } from '../../src/chat.ts';
import { describeFault } from './faults.ts';

/** A thread that nobody has written in for so long has to mention the bot again; no post is carried twice so late. */
const KEPT_DAYS = 180;
const OURS = /^(?:thread|post):/;
const Remembered = z.object({ at: z.iso.datetime() });

/** What is remembered of a thread or a post: that it is, and since when. */
export function rememberedAt(now: Date): z.infer<typeof Remembered> {
  return { at: now.toISOString() };
}

/** Forgets threads and posts of long ago, so that what is remembered does not grow for ever. Never throws. */
export async function forgetOld(memory: AdapterMemory, now: Date, log: AdapterLog): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  try {
    for (const [key, value] of memory.list()) {
      const { success, data } = Remembered.safeParse(value);
      if (OURS.test(key) && success && data.at < before) await memory.remove(key);
    }
  } catch (cause) {
    log.warn({ cause: describeFault(cause) }, 'old threads of Slack could not be forgotten');
  }
}
