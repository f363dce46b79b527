import { DateTime, IANAZone } from 'luxon';
import type { Courier } from '../../chat.ts';
import { type Channel, parseChannels } from './parse-channels.ts';
import type { Schedule } from './period.ts';
import { DEFAULT_DIGEST, DEFAULT_REMINDER, parseWeeklyTime, type WeeklyTime } from './weekly-time.ts';
import { SETTINGS } from './wording.ts';

/** What the environment decides about what goes out by itself. */
export interface RhythmConfig {
  readonly schedule: Schedule;
  /** Where the digest goes; empty for nowhere. */
  readonly channels: readonly Channel[];
  /** Platforms in the order in which a person is tried; those not named come after, in the order they have. */
  readonly reach: readonly string[];
  /** Days on which the council is closed beside weekends and bank holidays, YYYY-MM-DD. */
  readonly closed: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_ZONE = 'Europe/London';

/** Reads the settings; what is wrong with them is added to `faults`, a sentence each. Empty counts as not set. */
export function readRhythmConfig(env: Environment, faults: string[]): RhythmConfig {
  const zone = env.PEERSAY_TIMEZONE || DEFAULT_ZONE;
  if (!IANAZone.isValidZone(zone)) faults.push(SETTINGS.zone(zone));
  const channels = parseChannels(env.PEERSAY_DIGEST_CHANNELS ?? '');
  if (!channels) faults.push(SETTINGS.channels);
  const closed = listOf(env.PEERSAY_CLOSED);
  const notDays = closed.filter((day) => !isDay(day));
  if (notDays.length > 0) faults.push(SETTINGS.closed(notDays));
  return {
    schedule: {
      zone,
      reminder: readTime('PEERSAY_REMINDER', env.PEERSAY_REMINDER, DEFAULT_REMINDER, faults),
      digest: readTime('PEERSAY_DIGEST', env.PEERSAY_DIGEST, DEFAULT_DIGEST, faults),
    },
    ...{ channels: channels ?? [], reach: listOf(env.PEERSAY_REACH), closed },
  };
}

/** The couriers in the order in which a person is tried. */
export function orderCouriers(couriers: readonly Courier[], reach: readonly string[]): Courier[] {
  const rank = ({ platform }: Courier) => (reach.includes(platform) ? reach.indexOf(platform) : reach.length);
  return [...couriers].sort((one, other) => rank(one) - rank(other));
}

function readTime(
  name: string,
  text: string | undefined,
  usual: WeeklyTime,
  faults: string[],
): WeeklyTime | null {
  if (!text) return usual;
  if (text.trim().toLowerCase() === 'off') return null;
  const time = parseWeeklyTime(text);
  if (!time) faults.push(SETTINGS.time(name, text));
  return time;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

function isDay(text: string): boolean {
  return DateTime.fromFormat(text, 'yyyy-MM-dd').isValid;
}
