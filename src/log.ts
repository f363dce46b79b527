import { pino } from 'pino';
import type { AdapterLog } from './chat.ts';

/** The log as the bot uses it, which its adapters use as well. */
export type Log = AdapterLog;

/** Lines of JSON on standard error: standard output belongs to the answers. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
