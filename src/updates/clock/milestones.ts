import { DateTime } from 'luxon';
import type { PeerChallenge } from './load-peer-challenge.ts';
import type { MILESTONES } from './wording.ts';

export type MilestoneId = keyof typeof MILESTONES;

/** A step after the peers' visit. Days are YYYY-MM-DD. */
export interface Milestone {
  readonly id: MilestoneId;
  /** When it is usually done. */
  readonly target: string;
  /** When it has to be done. The same as the target where there is no leeway. */
  readonly latest: string;
  /** When it was done; null where that is not recorded. */
  readonly done: string | null;
  readonly state: 'done' | 'done-late' | 'out' | 'ahead' | 'past-target' | 'unrecorded';
}

/** Months after the last day on site. Source: the LGA's guidance on corporate peer challenges. */
const TIMETABLE: readonly { readonly id: MilestoneId; readonly target: number; readonly latest: number }[] = [
  { id: 'report', target: 3, latest: 5 },
  { id: 'action-plan', target: 3, latest: 5 },
  { id: 'review', target: 10, latest: 12 },
  { id: 'review-report', target: 12, latest: 12 },
];

/**
 * The steps with their days, in order. Calendar months: three months after 30 November end on the last of February.
 * A step whose time has passed is not called missed: only its date is not on record.
 */
export function findMilestones(challenge: PeerChallenge, today: string): Milestone[] {
  const dates: Readonly<Record<MilestoneId, string | null>> = {
    report: challenge.reportPublished,
    'action-plan': challenge.actionPlanPublished,
    review: challenge.progressReviewHeld,
    'review-report': challenge.progressReviewPublished,
  };
  return TIMETABLE.map(({ id, ...months }) => {
    const target = monthsAfter(challenge.onSite.to, months.target);
    const latest = monthsAfter(challenge.onSite.to, months.latest);
    // A date still to come is a plan, not something done.
    const recorded = dates[id];
    const done = recorded !== null && recorded <= today ? recorded : null;
    // The bot answers from the report: it is out, whenever that was.
    const state = id === 'report' && recorded === null ? 'out' : stateOf(target, latest, done, today);
    return { id, target, latest, done, state };
  });
}

function stateOf(target: string, latest: string, done: string | null, today: string): Milestone['state'] {
  if (done !== null) return done <= latest ? 'done' : 'done-late';
  if (today <= target) return 'ahead';
  return today <= latest ? 'past-target' : 'unrecorded';
}

/** Calendar arithmetic alone, so any zone gives the same day. */
function monthsAfter(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}
