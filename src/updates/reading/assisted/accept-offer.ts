import type { DateTime } from 'luxon';
import type { Recommendation } from '../../../corpus/types.ts';
import { givesOrders } from '../../../models/gives-orders.ts';
import { contentStems } from '../../../retrieval/words.ts';
import { STATUS_IDS, type StatusId, type StatusScale } from '../../statuses.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Reading } from '../reading.ts';
import type { SlotOffer } from './slot-offer.ts';

export interface AcceptDeps {
  readonly turns: readonly string[];
  readonly today: DateTime;
  readonly recommendations: readonly Recommendation[];
  readonly statuses: StatusScale;
}

/**
 * Puts an offer into a reading, or gives the reading back as it was: where the slot is filled already, where the words do
 * not stand in a message, where they fill another slot, or where they do not bear out what they are said to mean.
 */
export function acceptOffer(reading: Reading, offer: SlotOffer, deps: AcceptDeps): Reading {
  const { slot, value } = offer;
  const words = offer.words.trim();
  if (reading[slot] !== null || !isSpan(words, deps.turns) || givesOrders(sentenceAround(words, deps.turns)))
    return reading;
  switch (slot) {
    case 'recommendation':
      return namesRecommendation(words, value, deps) ? { ...reading, recommendation: value } : reading;
    case 'status': {
      const status = STATUS_IDS.find((id) => id === value);
      return status && tellsStatus(words, status, deps) ? { ...reading, status } : reading;
    }
    case 'due': {
      const dates = findDates(words, deps.today).filter(({ past, denied }) => !past && !denied);
      return dates.length === 1 ? { ...reading, due: dates[0]?.date ?? null } : reading;
    }
    case 'progress':
    case 'nextStep':
    case 'blocker':
      return isFree(words, reading) ? { ...reading, [slot]: words } : reading;
  }
}

/** Words of a message, from one word's edge to another's. */
function isSpan(words: string, turns: readonly string[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return false;
  return turns.some((turn) => {
    const at = turn.indexOf(words);
    const isEdge = (character: string | undefined) => !character || !/[\p{L}\p{N}]/u.test(character);
    return at >= 0 && isEdge(turn[at - 1]) && isEdge(turn[at + words.length]);
  });
}

/** The lines and sentences that the words stand in: an order may begin before the words that were picked out of it. */
function sentenceAround(words: string, turns: readonly string[]): string {
  const turn = turns.find((one) => one.includes(words)) ?? words;
  const at = turn.indexOf(words);
  const start = Math.max(...['\n', '. ', '! ', '? '].map((end) => turn.lastIndexOf(end, at - 1) + 1), 0);
  const end = turn.slice(at + words.length).search(/[.!?](?:\s|$)|\n/);
  return turn.slice(start, end < 0 ? turn.length : at + words.length + end);
}

/** A slot of a word or two, or one that overlaps another, is no reading of the message. */
function isFree(words: string, { progress, nextStep, blocker }: Reading): boolean {
  const lines = [progress, nextStep, blocker].flatMap((slot) => slot?.split('\n') ?? []);
  return (
    contentStems(words).length >= 2 && !lines.some((line) => line.includes(words) || words.includes(line))
  );
}

/** A status is told in a few words. */
const MOST_STATUS_WORDS = 8;

/**
 * Trouble may be heard in any few words: it is shown back, and too much of it does no harm. Good news is heard only in
 * words that the scale itself uses for it, and nothing is complete because a model thinks so.
 */
function tellsStatus(words: string, status: StatusId, { statuses }: AcceptDeps): boolean {
  if (status === 'complete' || words.split(/\s+/).length > MOST_STATUS_WORDS) return false;
  if (status === 'at-risk' || status === 'off-track') return true;
  const meant = statuses.statuses.find(({ id }) => id === status);
  const told = new Set(contentStems([meant?.means, ...(meant?.says ?? [])].join(' ')));
  return contentStems(words).some((stem) => told.has(stem));
}

/** The words share more with this recommendation's names than with any other's. */
function namesRecommendation(words: string, id: string | null, { recommendations }: AcceptDeps): boolean {
  const said = new Set(contentStems(words));
  const shared = ({ title, asks, aliases }: Recommendation) =>
    new Set(contentStems([title, asks, ...aliases].join(' ')).filter((stem) => said.has(stem))).size;
  const meant = recommendations.find((item) => item.id === id);
  if (!meant || shared(meant) === 0) return false;
  return recommendations.every((item) => item === meant || shared(item) < shared(meant));
}
