import type { Courier, Post } from './chat.ts';
import { describeError } from './errors.ts';
import type { Log } from './log.ts';

/**
 * Sends a message of the bot's own accord over the first platform that knows its recipient. What cannot be delivered is
 * logged and answered with false, not thrown: whoever caused it has done their part, and what it tells is on record.
 */
export function createSender(couriers: readonly Courier[], log: Log): (post: Post) => Promise<boolean> {
  return async (post) => {
    const { to, id } = post;
    for (const courier of couriers) {
      if (to.kind === 'channel' && courier.platform !== to.platform) continue;
      try {
        if ((await courier.deliver(post)) === 'delivered') return true;
      } catch (cause) {
        log.warn(
          { post: id, platform: courier.platform, cause: describeError(cause) },
          'a post was not delivered',
        );
      }
    }
    log.info({ post: id }, 'nobody could be told');
    return false;
  };
}
