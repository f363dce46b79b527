import type { Assembled } from './assemble-bot.ts';
import type { Config } from './config.ts';
import { describeError } from './errors.ts';
import type { Log } from './log.ts';
import { createSender } from './send-post.ts';
import { sweepDrafts } from './updates/draft/sweep-drafts.ts';
import { createCalendar } from './updates/rhythm/period.ts';
import { createRhythm } from './updates/rhythm/rhythm.ts';
import { type RunningRhythm, startRhythm } from './updates/rhythm/start-rhythm.ts';
import { loadWorkingDays } from './updates/rhythm/working-days.ts';

/** Lets go out what goes out by itself: reminders, digests, and the words of drafts that have grown too old. */
export async function runRhythm(house: Assembled, config: Config, log: Log): Promise<RunningRhythm> {
  const { store, people, statuses, current, progress } = house;
  const { record, drafts, naming } = progress;
  const { schedule, channels, closed } = config.rhythm;
  const { couriers } = house;
  const rhythm = createRhythm({
    calendar: createCalendar(schedule, await loadWorkingDays(closed)),
    ...{ channels, store, people, statuses, couriers, record, recommendations: current },
    onFault: ({ post, cause }) =>
      log.warn({ post, cause: describeError(cause) }, 'a post could not be delivered'),
  });
  const send = createSender(couriers, log);
  const tick = async (now: Date) => {
    await rhythm.tick(now);
    await sweepDrafts(drafts, now, { store, naming, send });
  };
  const onFault = (cause: unknown) =>
    log.error({ cause: describeError(cause) }, 'reminders and digests were held up');
  return startRhythm({ tick }, { now: () => new Date(), onFault });
}
