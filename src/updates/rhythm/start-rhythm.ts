import { Cron } from 'croner';
import type { Rhythm } from './rhythm.ts';

export interface RunningRhythm {
  /** Nothing more goes out; resolves when what was under way has ended. */
  stop(): Promise<void>;
}

/**
 * Lets the rhythm tick every minute, the first time at once, so that what was missed is caught up. Whether something is
 * due is looked up each time: a schedule of its own for every job would know nothing of holidays and missed runs.
 * A tick that fails is reported to `onFault`, and the next one comes all the same.
 */
export function startRhythm(
  rhythm: Rhythm,
  { now, onFault }: { readonly now: () => Date; readonly onFault: (cause: unknown) => void },
): RunningRhythm {
  let underWay = Promise.resolve();
  const tick = () => {
    underWay = rhythm.tick(now()).catch(onFault);
    return underWay;
  };
  // `protect` leaves out a minute in which the tick before is still at work; `unref` lets the process end.
  const cron = new Cron('* * * * *', { protect: true, unref: true, timezone: 'UTC' }, tick);
  void cron.trigger();
  return {
    async stop() {
      cron.stop();
      await underWay;
    },
  };
}
