import { checkBlocks } from './check-blocks.ts';
import type { Arguments } from './method.ts';
import { store } from './web-methods.ts';
import type { Workspace } from './workspace.ts';

interface Target {
  readonly channel: string;
  readonly user: string;
  /** The message that its button stood on. */
  readonly ts: string | null;
  uses: number;
}

/** The addresses that come with commands and buttons: five uses each, and a reason in plain text where one is refused. */
export function createResponseUrls(workspace: Workspace, refusedBlocks: readonly string[]) {
  const targets = new Map<string, Target>();
  return {
    make(channel: string, user: string, ts: string | null): string {
      const path = `/response/${workspace.nextId('r')}`;
      targets.set(path, { channel, user, ts, uses: 0 });
      return path;
    },
    /** The HTTP status and text for a message that was sent to an address. */
    take(path: string, body: string): readonly [number, string] {
      const target = targets.get(path);
      if (!target) return [404, 'expired_url'];
      target.uses += 1;
      if (target.uses > 5) return [404, 'used_url'];
      const message = JSON.parse(body) as Record<string, unknown>;
      const faults = message.blocks ? checkBlocks(message.blocks, 'message', refusedBlocks) : [];
      if (faults.length > 0) return [400, 'invalid_blocks'];
      show(workspace, target, message);
      return [200, 'ok'];
    },
  };
}

function show(workspace: Workspace, { channel, user, ts }: Target, message: Record<string, unknown>): void {
  const content = { text: String(message.text), blocks: (message.blocks as unknown[] | undefined) ?? [] };
  const before = workspace.messages.find((one) => one.channel === channel && one.ts === ts);
  if (message.replace_original && before) {
    Object.assign(before, content);
    return;
  }
  const onlyFor = message.response_type === 'in_channel' ? null : user;
  const thread: Arguments = before?.thread ? { thread_ts: before.thread } : {};
  store(workspace, channel, thread, content, onlyFor);
}
