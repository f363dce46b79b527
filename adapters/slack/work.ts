import { randomUUID } from 'node:crypto';
import type { AdapterLog } from '../../src/chat.ts';
import { describeFault, isTokenRefused } from './faults.ts';

/** What goes on behind the acknowledgements. */
export interface Work {
  /** Begins something; what goes wrong with it is logged. */
  begin(what: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createWork(log: AdapterLog): Work {
  const underWay = new Set<Promise<void>>();
  return {
    begin(what, work) {
      const done = work()
        .catch((cause: unknown) => logFailure(log, what, cause))
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function logFailure(log: AdapterLog, what: string, cause: unknown): void {
  const fields = { cause: describeFault(cause), reference: randomUUID().slice(0, 8) };
  if (isTokenRefused(cause))
    log.error(fields, `${what}: Slack refuses SLACK_BOT_TOKEN; reinstall the app and set the new token`);
  else log.error(fields, what);
}
