import type { RecordEvent } from '../../updates/record/events.ts';
import type { Author, Update } from '../../updates/record/update.ts';
import { STATUS_IDS } from '../../updates/statuses.ts';
import { createSeeded, pickOne, type Random } from '../seeded.ts';

export interface MadeEvents {
  /** Share of updates; the others tell who was shown an answer or the board. */
  readonly updates?: number;
  /** When the last one happened. They spread evenly over the two years before. */
  readonly until?: Date;
}

const UNTIL = new Date('2026-11-20T17:00:00Z');
const TWO_YEARS = 2 * 365 * 86_400_000;
const RECOMMENDATIONS = 10;
const DIRECTORS = 12;
/** How many saved updates are amended later, and how many undone. */
const AMENDED = 0.1;
const UNDONE = 0.03;

const WORDS =
  'team board partners contract site programme first second phase agreed signed delayed started paused recruited drafted published reviewed with for after until the new local staff residents budget plan'.split(
    ' ',
  );

/** Events as a busy council would have them, oldest first; the same for the same seed. */
export function makeEvents(
  count: number,
  seed: number,
  { updates = 0.5, until = UNTIL }: MadeEvents = {},
): RecordEvent[] {
  const random = createSeeded(seed);
  const events: RecordEvent[] = [];
  const start = until.getTime() - TWO_YEARS;
  let last: Update | null = null;
  while (events.length < count) {
    const number = events.length + 1;
    const at = new Date(start + (TWO_YEARS * number) / count).toISOString();
    const event: RecordEvent =
      random() < updates ? makeChange(number, at, last, random) : makeView(number, at, random);
    if ('update' in event && typeof event.update === 'object') last = event.update;
    events.push(event);
  }
  return events;
}

/** Saves an update, or sometimes amends or undoes the one before. */
function makeChange(number: number, at: string, last: Update | null, random: Random): RecordEvent {
  const chance = random();
  if (last === null || chance > AMENDED + UNDONE) {
    const update = makeUpdate(number, at, random);
    return { kind: 'update-saved', key: `saved ${update.id}`, at, by: update.author, update };
  }
  const { id, version, author } = last;
  if (chance < UNDONE)
    return { kind: 'update-undone', key: `undone ${number}`, at, by: author, update: id, version };
  const update = { ...last, version: version + 1, progress: makeText(20, random), at };
  return { kind: 'update-amended', key: `amended ${id} ${number}`, at, by: author, update };
}

function makeView(number: number, at: string, random: Random): RecordEvent {
  const by = makeAuthor(random);
  if (random() < 0.3) return { kind: 'record-seen', key: `seen ${number}`, at, by, what: 'board' };
  const spans = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const from = Math.floor(random() * 90_000);
    return { source: 'report', section: `4.${Math.floor(random() * 9)}`, start: from, end: from + 200 };
  });
  return {
    ...{ kind: 'answer-shown', key: `answer ${number}`, at, by, answer: `answer ${number}` },
    ...{ question: `${makeText(8, random)}?`, outcome: 'answered', spans, model: null },
  };
}

function makeUpdate(number: number, at: string, random: Random): Update {
  const status = pickOne(STATUS_IDS, random);
  const isStuck = status === 'at-risk' || status === 'off-track';
  return {
    ...{ id: `draft-${number}`, version: 1, status, at, author: makeAuthor(random) },
    recommendation: `report/R${1 + Math.floor(random() * RECOMMENDATIONS)}`,
    progress: status === 'not-started' ? null : makeText(25, random),
    nextStep: status === 'complete' ? null : makeText(8, random),
    due: status === 'complete' ? null : dayAfter(at, 10 + Math.floor(random() * 120)),
    blocker: isStuck ? makeText(10, random) : null,
    correctiveAction: status === 'off-track' ? makeText(12, random) : null,
    explanation: null,
    figures: random() < 0.4 ? [`£${(random() * 9).toFixed(1)}m`] : [],
    evidence: random() < 0.3 ? [`https://harbour.example/minutes/${number}`] : [],
  };
}

function makeAuthor(random: Random): Author {
  const number = Math.floor(random() * DIRECTORS);
  return {
    person: `director.${number}@harbour.example`,
    name: `Director ${number}`,
    platform: pickOne(['slack', 'teams'], random),
  };
}

function makeText(words: number, random: Random): string {
  return Array.from({ length: words }, () => pickOne(WORDS, random)).join(' ');
}

function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
}
