import { DateTime } from 'luxon';
import type { Block, Reply } from '../../chat.ts';
import { daysBetween, printDay } from '../days.ts';
import type { ClockQuestion } from '../wanted.ts';
import type { PeerChallenge } from './load-peer-challenge.ts';
import { findMilestones, type Milestone, type MilestoneId } from './milestones.ts';
import { CLOCK, MILESTONES } from './wording.ts';

/** Where the council is on the clock of its peer challenge, as of a time in its zone. What is asked comes first. */
export function clockReply(
  challenge: PeerChallenge | null,
  now: Date,
  zone: string,
  asks: ClockQuestion | null = null,
): Reply {
  if (!challenge) return { summary: CLOCK.unknown, blocks: [{ type: 'text', text: CLOCK.unknown }] };
  const today = DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
  const milestones = findMilestones(challenge, today);
  const { from, to } = challenge.onSite;
  const elapsed = describeElapsed(to, today);
  const lead = describeNext(milestones);
  const asked = asks === null ? [] : [describeAsked(asks, challenge, milestones)];
  if (asks === 'outcome' || asks === 'action-plan') return alone(asked.join(' '));
  const isOpen = milestones.some(({ done }) => done === null);
  const blocks: Block[] = [
    ...asked.map((text): Block => ({ type: 'text', text })),
    { type: 'text', text: CLOCK.onSite(printDay(from), printDay(to), elapsed) },
    { type: 'text', text: lead },
    {
      type: 'table',
      caption: CLOCK.caption,
      columns: CLOCK.columns,
      rows: milestones.map((milestone) => describeRow(milestone, today)),
    },
    ...(challenge.progressReviewExpected && isReviewOpen(milestones) && asks !== 'return'
      ? [hint(CLOCK.expected(challenge.progressReviewExpected))]
      : []),
    hint(CLOCK.rule),
    ...(isOpen ? [hint(CLOCK.record)] : []),
  ];
  return { summary: asked[0] ?? CLOCK.summary(elapsed, lead), blocks };
}

/** One step is asked about: the others are a word away. */
function alone(text: string): Reply {
  return { summary: text, blocks: [{ type: 'text', text }, hint(CLOCK.others)] };
}

function describeAsked(
  asks: ClockQuestion,
  challenge: PeerChallenge,
  milestones: readonly Milestone[],
): string {
  switch (asks) {
    case 'return':
      return describeReturn(challenge, milestones);
    case 'outcome':
      return CLOCK.noOutcome(printDayOf('review', milestones));
    case 'action-plan':
      return CLOCK.actionPlan(printDayOf('action-plan', milestones));
  }
}

function printDayOf(id: MilestoneId, milestones: readonly Milestone[]): string | null {
  const done = milestones.find((milestone) => milestone.id === id)?.done;
  return done ? printDay(done) : null;
}

/** What the report expected, and what is on record of it. */
function describeReturn(
  { progressReviewExpected: expected }: PeerChallenge,
  milestones: readonly Milestone[],
): string {
  const done = milestones.find(({ id }) => id === 'review')?.done;
  if (done) return CLOCK.returned(printDay(done));
  return [...(expected ? [CLOCK.expected(expected)] : []), CLOCK.noReturn].join(' ');
}

/** What is missing, then what comes next; that everything is done where it is. */
function describeNext(milestones: readonly Milestone[]): string {
  const open = milestones.filter(({ done, state }) => done === null && state !== 'out');
  const unrecorded = open.filter(({ state }) => state === 'unrecorded');
  const next = open.find(({ state }) => state !== 'unrecorded');
  if (open.length === 0) return CLOCK.allDone;
  return [
    ...(unrecorded.length > 0 ? [CLOCK.overdue(unrecorded.length)] : []),
    ...(next ? [describeComing(next)] : []),
  ].join(' ');
}

function describeComing({ id, target, latest, state }: Milestone): string {
  if (state === 'past-target') return CLOCK.nextBy(MILESTONES[id], printDay(latest), false);
  return CLOCK.nextBy(MILESTONES[id], printDay(target), id === 'review');
}

function describeRow(milestone: Milestone, today: string): string[] {
  const { id, target, latest } = milestone;
  const when = id === 'review' ? CLOCK.about : CLOCK.by;
  return [MILESTONES[id], when(printDay(target), printDay(latest)), describeState(milestone, today)];
}

function describeState({ state, done, target, latest }: Milestone, today: string): string {
  switch (state) {
    case 'done':
      return CLOCK.done(printDay(done ?? ''));
    case 'done-late':
      return CLOCK.doneAfter(printDay(done ?? ''), printDay(latest));
    case 'ahead':
      return target === today ? CLOCK.dueToday : CLOCK.inTime(daysBetween(today, target));
    case 'past-target':
      return latest === today ? CLOCK.dueToday : CLOCK.pastTarget(daysBetween(today, latest));
    case 'out':
      return CLOCK.out;
    case 'unrecorded':
      return CLOCK.unrecorded(describeAgo(latest, today));
  }
}

function isReviewOpen(milestones: readonly Milestone[]): boolean {
  return milestones.some(({ id, done }) => id === 'review' && done === null);
}

function describeElapsed(since: string, today: string): string {
  if (today === since) return CLOCK.today;
  if (today < since) return CLOCK.ahead;
  return describeAgo(since, today);
}

function describeAgo(since: string, today: string): string {
  const { months } = day(today).diff(day(since), ['months', 'days']);
  return CLOCK.ago(months, daysBetween(since, today));
}

/** A day of the calendar, without hours: in UTC every one has 24. */
function day(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function hint(text: string): Block {
  return { type: 'hint', text };
}
