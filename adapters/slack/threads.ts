import type { SlackMemory } from './slack-config.ts';

/** Which threads the bot is part of, and which channels are shared with other organisations. Survives a restart. */
export interface Threads {
  isJoined(channel: string, thread: string): boolean;
  join(channel: string, thread: string): Promise<void>;
  /** What a delivery said about its channel; buttons pressed there do not say it again. */
  noteShared(channel: string, isShared: boolean): Promise<void>;
  isShared(channel: string): boolean;
}

const JOINED_KEPT = 20_000;

export function createThreads(memory: SlackMemory): Threads {
  // A follow-up can arrive before the memory has written down the thread.
  const joining = new Set<string>();
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
      await memory.put(key, { joined: true });
    },
    async noteShared(channel, isShared) {
      const known = memory.get(sharedKey(channel));
      if (isShared ? known !== true : known === true) await memory.put(sharedKey(channel), isShared);
    },
    isShared: (channel) => memory.get(sharedKey(channel)) === true,
  };
}
