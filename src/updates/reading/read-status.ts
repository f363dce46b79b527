import type { StatusId } from '../statuses.ts';
import type { Clause, Span } from './clauses.ts';
import type { StatusHit } from './find-statuses.ts';
import type { Topics } from './topics.ts';
import { type MessageView, tellingWords, within } from './view.ts';
import { WEIGHT, type Weight, weigh } from './weigh-status.ts';
import { FRAME_WORDS } from './words.ts';

/** The status that a stretch of a message states, and the words that state it. */
export interface StatusReading {
  readonly status: StatusId | null;
  /** The sender named two or none clearly ("amber/red", "delayed"). */
  readonly unclear: boolean;
  /** The status is said of the whole, not of a part of the work. */
  readonly firm: boolean;
  /** Statuses that are said not to be that of the whole: "not on track". */
  readonly denied: readonly StatusId[];
  /** Words spent on the status: no other slot takes them. */
  readonly spent: readonly Span[];
}

/** More words of the scale in one clause than this are no report. */
const MOST_HITS = 8;

interface Candidate {
  readonly hit: StatusHit;
  readonly clause: Clause;
  readonly weight: Weight;
}

/** The later of two statuses counts after these. */
const TURN =
  /\b(?:now|actually|sorry|correction|so|make (?:it|that)|changed?|oops|no(?=,| wait\b)|wait|today|this week|but)\b/i;

/** … and where it stands before these: "at risk actually". */
const TURNED = /^[\s,–-]+(?:actually|now|sorry|instead|i mean|on reflection|not (?:green|amber|red))\b/i;
/** As many characters as the longest of them takes. */
const TURNED_WITHIN = 20;

/** Reads the status of a stretch: labelled beats overall colour beats words; two that differ are no answer. */
export function readStatus(
  view: MessageView,
  clauses: readonly Clause[],
  recommendation: string | null,
  topics: Topics,
): StatusReading {
  const candidates = clauses.flatMap((clause, index) =>
    within(view.hits, clause)
      .slice(0, MOST_HITS)
      .map(
        (hit): Candidate => ({
          hit,
          clause,
          weight: weigh(view, clauses, index, hit, recommendation, topics),
        }),
      ),
  );
  const stated = candidates.filter(
    ({ hit, weight }) => hit.status !== null && hit.usage === 'now' && weight > WEIGHT.none,
  );
  const torn = candidates.filter(({ hit }) => hit.usage === 'torn');
  const chosen = choose(view, stated);
  const decided = torn.length > 0 && (chosen === null || chosen.weight < WEIGHT.labelled) ? null : chosen;
  const spent = candidates
    .filter(({ weight, hit }) => weight > WEIGHT.part || hit === decided?.hit || hit.usage === 'torn')
    .filter(({ hit, clause }) => !isNews(view, hit, decided) && !isDeed(view, hit, clause, decided))
    .map(({ hit }) => hit);
  return {
    status: decided?.hit.status ?? null,
    unclear: torn.length > 0 || (decided === null && candidates.length > 0),
    firm: (decided?.weight ?? WEIGHT.none) > WEIGHT.part,
    denied: candidates.flatMap(({ hit, clause }) =>
      hit.usage === 'denied' && isOfWhole(view, clause, hit, recommendation, topics)
        ? (hit.status ?? [])
        : [],
    ),
    spent,
  };
}

/** "Not on track": before what is denied stands nothing but the denial. "Some sites are not on track" tells of a part. */
function isOfWhole(
  view: MessageView,
  { start }: Clause,
  hit: StatusHit,
  recommendation: string | null,
  topics: Topics,
): boolean {
  const before = tellingWords(view, { start, end: hit.start }, recommendation, topics);
  return !SOME.test(view.plain.slice(start, hit.start)) && before.every((word) => DENIAL.test(word));
}

const SOME = /\b(?:some|most|many|one|two|three|parts?|bits?|half)\b/i;
const DENIAL =
  /^(?:not|isn't|isnt|aren't|arent|ain't|no|longer|never|nowhere|near|don't|dont|wouldn't|won't|cannot|can't|hardly|quite|fully|exactly|entirely|totally|off|nearly|almost)$/i;

/** "Parked until spring" says more than its status, "delayed" tells none, and words that decided nothing were still said. */
function isNews(view: MessageView, hit: StatusHit, decided: Candidate | null): boolean {
  if (hit.kind === 'unclear') return true;
  if (hit.kind !== 'whole' && hit.kind !== 'phrase') return false;
  return decided === null || PAUSED_UNTIL.test(view.plain.slice(hit.start, hit.end + 12));
}

/** "R2 complete, all sessions delivered": beside what decides, a word of the scale may tell what was done. */
function isDeed(view: MessageView, hit: StatusHit, clause: Clause, decided: Candidate | null): boolean {
  if (decided === null || decided.hit === hit || clause === decided.clause) return false;
  const before = view.plain.slice(clause.start, hit.start).toLowerCase();
  // "business partners not started" tells of a part, and "it's at risk" of nothing further
  if (hit.kind === 'phrase')
    return (
      (before.match(/[\p{L}']+/gu) ?? []).some((word) => !FRAME_WORDS.has(word)) &&
      !hasNumber(view, hit, clause)
    );
  return hit.kind === 'whole' && /\p{L}/u.test(before);
}

function hasNumber({ mentions }: MessageView, { start: end }: Span, { start }: Span): boolean {
  return within(mentions, { start, end }).length > 0;
}

const PAUSED_UNTIL = /^(?:stopped|on hold|paused|parked) (?:until|till|pending|while|for)\b/i;

function choose(view: MessageView, stated: readonly Candidate[]): Candidate | null {
  const best = Math.max(0, ...stated.map(({ weight }) => weight));
  const top = stated.filter(({ weight }) => weight === best);
  const [first] = top;
  const last = top.at(-1);
  if (!first || !last) return null;
  const finished = finishedFirst(view, stated, first);
  if (finished) return finished;
  if (first.hit.status === last.hit.status && top.every(({ hit }) => hit.status === first.hit.status))
    return first;
  const lead = view.plain.slice(first.hit.end, last.hit.start);
  const turned = TURN.test(lead) || TURNED.test(view.plain.slice(last.hit.end, last.hit.end + TURNED_WITHIN));
  if (best >= WEIGHT.labelled || turned) return last;
  if (best === WEIGHT.part) return null;
  // "parked until spring. not started really": two words for the whole that say different things
  if (best === WEIGHT.words && top.some(({ hit }) => hit.status === 'not-started')) return null;
  return first.clause.sentence === last.clause.sentence && best === WEIGHT.colour ? null : first;
}

/** "R1 complete, green": where green says that all is well, complete says why; "all done, make it green" says which. */
function finishedFirst(view: MessageView, stated: readonly Candidate[], colour: Candidate): Candidate | null {
  if (colour.hit.status !== 'on-track' || colour.weight > WEIGHT.colour) return null;
  if (ORDERED.test(view.plain.slice(colour.clause.start, colour.hit.start))) return null;
  return stated.find(({ hit }) => hit.status === 'complete' && hit.start < colour.hit.start) ?? null;
}

const ORDERED = /\b(?:make|mark|put|call|set|keep|leave|rate|show|stays?|staying|remains?)\b[^,;]*$/i;
