import { describeError } from './errors.ts';
import type { Log } from './log.ts';

/** Something that runs until it is told to stop: an adapter, the rhythm. */
export interface Service {
  start(): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts services one after the other, waits for the end, and stops them in reverse. Where one cannot be started, those
 * that run already are stopped before the cause is thrown: half a bot must not go on answering. One that cannot be
 * stopped keeps none of the others from it.
 */
export async function serve(services: readonly Service[], end: Promise<unknown>, log: Log): Promise<void> {
  const running: Service[] = [];
  try {
    for (const service of services) {
      await service.start();
      running.unshift(service);
    }
    await end;
  } finally {
    for (const service of running)
      await service.stop().catch((cause: unknown) => {
        log.error({ cause: describeError(cause) }, 'something could not be stopped in order');
      });
  }
}
