import { CARDINALS } from '../../corpus/number-words.ts';
import { printDay } from '../days.ts';
import { followWith } from '../follow-with.ts';
import { printStatus, type Status } from '../statuses.ts';

/** Parts of sentences about the record: counts in words, spans of days, a status with what was said of it. */

/** "off track or at risk" */
export const eitherOf = (statuses: readonly Status[]) =>
  statuses.map(({ word }) => word.toLowerCase()).join(' or ');

/** "on 23 November 2026", "from 16 November 2026 to 22 November 2026" */
export const between = (from: string, to: string) =>
  from === to ? `on ${printDay(from)}` : `from ${printDay(from)} to ${printDay(to)}`;

/** "one is", "three are" */
export function countThose(count: number): string {
  return `${spell(count)} ${count === 1 ? 'is' : 'are'}`;
}

/** "once", "twice", "three times" */
export function countTimes(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${spell(times)} times`;
}

/** "a day", "14 days" */
export function countDays(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}

/** "One recommendation", "No recommendations": at the head of a sentence. */
export function countRecommendations(count: number): string {
  return count === 1 ? 'One recommendation' : `${capitalise(spell(count))} recommendations`;
}

/** "one update", "three updates" */
export function countUpdates(count: number): string {
  return count === 1 ? 'one update' : `${spell(count)} updates`;
}

/** "🟠 At risk: …" in one sentence or two, with a stop at the end. */
export function statusAnd(status: Status, words: string | null): string {
  return words ? followWith(printStatus(status), withStop(words)) : `${printStatus(status)}.`;
}

/** The words with a stop at their end, unless they have one. */
export function withStop(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** A count in words up to twenty, in figures beyond; "no" for none. */
export function spell(count: number): string {
  return count === 0 ? 'no' : (CARDINALS[count - 1] ?? String(count));
}

/** With a capital letter in front. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
