import type { Desk } from '../desk.ts';
import { describeFault } from '../faults.ts';
import { LIMITS } from '../limits.ts';
import { PROMPTS } from '../wording.ts';

/**
 * Suggests what to ask, in the conversation with the bot. Without `thread_ts`: for an app with an agent view a call that
 * names a thread fails silently (docs.slack.dev, assistant.threads.setSuggestedPrompts).
 */
export async function greet({ optional, log }: Desk, channel: string): Promise<void> {
  const prompts = PROMPTS.all.slice(0, LIMITS.prompts).map((prompt) => ({ ...prompt }));
  try {
    await optional.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title: PROMPTS.title,
      prompts,
    });
  } catch (cause) {
    log.info({ cause: describeFault(cause) }, 'this workspace shows no suggestions');
  }
}
