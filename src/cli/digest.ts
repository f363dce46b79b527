import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { renderReply } from '../../adapters/console/render.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { loadUpdateKnowledge } from '../updates/load-update-knowledge.ts';
import { composeDigest } from '../updates/rhythm/compose-digest.ts';
import { findReminded } from '../updates/rhythm/digest-parcels.ts';
import { createCalendar } from '../updates/rhythm/period.ts';
import { DEFAULT_DIGEST, type WeeklyTime } from '../updates/rhythm/weekly-time.ts';
import { loadWorkingDays } from '../updates/rhythm/working-days.ts';
import { openRecord } from './open-record.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent digest -- [--now YYYY-MM-DD[THH:MM]]

Prints the digest of the week as it would go out at that time, and sends nothing.

  --now   a day (at the hour of the digest) or a time, in the council's time zone (now)`;

await runCommand(async () => {
  const now = readArguments();
  const config = readConfig();
  const { schedule, closed } = config.rhythm;
  const { recommendations, statuses } = loadUpdateKnowledge(config.knowledge);
  const { view: record, people, store, close } = await openRecord(config);
  const calendar = createCalendar(schedule, await loadWorkingDays(closed));
  const time = readTime(now, schedule.zone, schedule.digest ?? DEFAULT_DIGEST);
  const period = calendar.at(time.toJSDate());
  const reply = composeDigest({
    ...{ record, recommendations, people, statuses, period, now: time, lateSince: null },
    reminded: findReminded(period, calendar, store),
  });
  await close();
  process.stdout.write(`${renderReply(reply)}\n`);
  return 0;
});

function readArguments(): string | undefined {
  return orUsage(USAGE, () => parseArgs({ options: { now: { type: 'string' } } }).values.now);
}

/** A day alone stands for the hour of the digest on it, so that Friday's day gives Friday's digest. */
function readTime(text: string | undefined, zone: string, { hour, minute }: WeeklyTime): DateTime {
  if (text === undefined) return DateTime.now().setZone(zone);
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text) ?? [];
  const read = DateTime.fromISO(`${day}${time ? `T${time}` : ''}`, { zone });
  if (day === undefined || !read.isValid)
    throw new UserError(
      `--now is a day like 2026-11-20 or a time like 2026-11-20T15:00; "${text}" is neither.\n${USAGE}`,
    );
  return time ? read : read.set({ hour, minute });
}
