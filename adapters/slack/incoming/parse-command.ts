import * as z from 'zod';
import { type Incoming, isDirect } from './incoming.ts';

const Payload = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  team_id: z.string().optional(),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** What a command wants: a text for the bot, or the form. */
export type CommandWish = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'form' };

export interface IncomingCommand extends Incoming {
  readonly wish: CommandWish;
  /** For everybody in the channel; for the one who asked alone where false. */
  readonly isShared: boolean;
  readonly channel: string;
  readonly trigger: string;
  readonly responseUrl: string;
}

/** `now`: Slack does not say when a command was typed. Throws a `ZodError` for a payload that Slack does not send. */
export function parseCommand(body: unknown, now: Date): IncomingCommand {
  const payload = Payload.parse(body);
  const { channel_id: channel, user_id: user, trigger_id: trigger } = payload;
  const { isShared, text } = readShared(payload.text.trim());
  return {
    id: `command:${trigger}`,
    user,
    isForeign: false,
    // Private answers are a conversation of their own: "words 1" means the answer that this person saw.
    conversation: isDirect(channel) ? channel : `command:${channel}:${user}`,
    ts: (now.getTime() / 1000).toFixed(6),
    wish: readWish(text),
    isShared,
    channel,
    trigger,
    responseUrl: payload.response_url,
  };
}

/** "share board", "board share": the word in front, or behind a command that takes no words of its own. */
function readShared(text: string): { isShared: boolean; text: string } {
  const before = /^share\b\s*(.*)$/is.exec(text);
  if (before) return { isShared: true, text: before[1] ?? '' };
  const behind = /^((?:board|digest|help|status(?:\s+\S+)?))\s+share$/i.exec(text);
  return behind ? { isShared: true, text: behind[1] ?? '' } : { isShared: false, text };
}

/** The words of the command as what somebody would write to the bot. */
function readWish(text: string): CommandWish {
  const [, name = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const say = (words: string): CommandWish => ({ kind: 'text', text: words });
  switch (name.toLowerCase()) {
    case '':
    case 'help':
      return say('help');
    case 'ask':
      return say(rest || 'help');
    case 'quote':
      return say(rest ? `something we can quote about ${rest}` : 'something we can quote');
    case 'log':
      return rest ? say(rest) : { kind: 'form' };
    case 'board':
      return say('board');
    case 'status':
      return say(rest ? `where are we on ${rest}` : 'board');
    case 'digest':
      return say('what changed this week');
    default:
      return say(text);
  }
}
