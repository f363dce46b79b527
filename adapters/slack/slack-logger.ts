import { type Logger, LogLevel } from '@slack/bolt';
import type { AdapterLog } from '../../src/chat.ts';

/**
 * Slack's packages, heard in our log. Their debug lines hold whole messages, so they are dropped; their warnings about
 * calls are dropped to information, because whoever made the call decides what its failure means.
 */
export function createSlackLogger(log: AdapterLog): Logger {
  const say =
    (write: (fields: object, message: string) => void) =>
    (...parts: unknown[]) =>
      write({}, `slack: ${parts.map(describePart).join(' ')}`);
  return {
    debug: () => {},
    info: say((fields, message) => log.info(fields, message)),
    warn: say((fields, message) => log.info(fields, message)),
    error: say((fields, message) => log.warn(fields, message)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** Errors by their text alone: their other fields hold what was sent. */
function describePart(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${part.message}`;
  return typeof part === 'string' ? part : typeof part;
}
