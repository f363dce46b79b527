import type { AdapterLog, AdapterMemory } from '../../src/chat.ts';
import { describeFault } from './faults.ts';
import { rememberedAt } from './forget-old.ts';

/** Which threads the bot is part of, and which channels are shared with other organisations. Survives a restart. */
export interface Threads {
  isJoined(channel: string, thread: string): boolean;
  join(channel: string, thread: string): Promise<void>;
  /** What a delivery said about its channel; buttons pressed there do not say it again. */
  noteShared(channel: string, isShared: boolean): Promise<void>;
  isShared(channel: string): boolean;
}

const JOINED_KEPT = 20_000;

/** What cannot be written down is logged: it costs follow-ups after a restart, not the answer. */
export function createThreads(memory: AdapterMemory, log: AdapterLog, now: () => Date): Threads {
  // A follow-up can arrive before the memory has written down the thread.
  const joining = new Set<string>();
  const put = async (key: string, value: unknown) => {
    try {
      await memory.put(key, value);
    } catch (cause) {
      log.error({ cause: describeFault(cause) }, 'a thread of Slack could not be remembered');
    }
  };
  const threadKey = (channel: string, thread: string) => `thread:${channel}:${thread}`;
  const sharedKey = (channel: string) => `shared:${channel}`;
  return {
    isJoined: (channel, thread) => {
      const key = threadKey(channel, thread);
      return joining.has(key) || memory.get(key) !== undefined;
    },
    async join(channel, thread) {
      const key = threadKey(channel, thread);
      if (joining.has(key) || memory.get(key) !== undefined) return;
      joining.add(key);
      const [oldest] = joining;
      if (joining.size > JOINED_KEPT && oldest !== undefined) joining.delete(oldest);
      await put(key, rememberedAt(now()));
    },
    async noteShared(channel, isShared) {
      const known = memory.get(sharedKey(channel));
      if (isShared ? known !== true : known === true) await put(sharedKey(channel), isShared);
    },
    isShared: (channel) => memory.get(sharedKey(channel)) === true,
  };
}
