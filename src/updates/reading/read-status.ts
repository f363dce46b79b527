import type { StatusId } from '../statuses.ts';
import type { Clause, Span } from './clauses.ts';
import type { StatusHit } from './find-statuses.ts';
import { labelled, labelOf } from './labels.ts';
import type { Topics } from './topics.ts';
import { type MessageView, tellingWords, textOf, within } from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** The status that a stretch of a message states, and the words that state it. */
export interface StatusReading {
  readonly status: StatusId | null;
  /** The sender named two or none clearly ("amber/red", "delayed"). */
  readonly unclear: boolean;
  /** The status is said of the whole, not of a part of the work. */
  readonly firm: boolean;
  /** Words spent on the status: no other slot takes them. */
  readonly spent: readonly Span[];
}

/** How strongly a hit speaks for the status of the whole. */
const WEIGHT = {
  none: 0,
  /** A colour said of a part of the work, accepted when nothing else speaks. */
  part: 1,
  /** "on track", "done", said of the whole. */
  words: 2,
  /** A colour or sign, said of the whole. */
  colour: 3,
  /** "Status: amber" */
  labelled: 4,
  /** "amber overall" */
  overall: 5,
} as const;
type Weight = (typeof WEIGHT)[keyof typeof WEIGHT];

/** More words of the scale in one clause than this are no report. */
const MOST_HITS = 8;

interface Candidate {
  readonly hit: StatusHit;
  readonly clause: Clause;
  readonly weight: Weight;
}

/** What may follow a colour that is said of something, beside frame words; a noun would make it a green something. */
const PREDICATIVE =
  /^\s*(?:$|[^\s\p{L}\p{N}]|(?:\d|last|with|because|since|due|across|until|all|only|too|re|under|while|given|cos|coz|waiting|awaiting|no|not|not|possibly|which|unless|despite|owing|following|\p{L}+ing|\p{L}+ly)\b)/iu;

function isPredicative(after: string): boolean {
  const next = /^\s*([\p{L}']+)/u.exec(after)?.[1];
  return PREDICATIVE.test(after) || (next !== undefined && FRAME_WORDS.has(next.toLowerCase()));
}
const OVERALL = /\boverall\b/i;
/** The later of two statuses counts after these. */
const TURN =
  /\b(?:now|actually|sorry|correction|so|make (?:it|that)|changed?|oops|no(?=,| wait\b)|wait|today|this week|but)\b/i;

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
    spent,
  };
}

/** "Parked until spring" says more than its status, "delayed" tells none, and words that decided nothing were still said. */
function isNews(view: MessageView, hit: StatusHit, decided: Candidate | null): boolean {
  if (hit.kind === 'unclear') return true;
  if (hit.kind !== 'whole' && hit.kind !== 'phrase') return false;
  return decided === null || PAUSED_UNTIL.test(view.plain.slice(hit.start, hit.end + 12));
}

/** "R2 complete, all sessions delivered": beside what decides, a word of the scale may tell what was done. */
function isDeed(view: MessageView, hit: StatusHit, clause: Clause, decided: Candidate | null): boolean {
  if (hit.kind !== 'whole' || decided === null || decided.hit === hit) return false;
  return clause !== decided.clause && /\p{L}/u.test(view.plain.slice(clause.start, hit.start));
}

const PAUSED_UNTIL = /^(?:stopped|on hold|paused|parked) (?:until|till|pending|while|for)\b/i;

function weigh(
  view: MessageView,
  clauses: readonly Clause[],
  index: number,
  hit: StatusHit,
  recommendation: string | null,
  topics: Topics,
): Weight {
  const clause = clauses[index];
  if (!clause || view.asking.has(clause) || hit.usage === 'hoped') return WEIGHT.none;
  if (isLabelled(view, clauses, index, hit)) return WEIGHT.labelled;
  if (hit.kind === 'whole' && isOfSomethingElse(view, clauses, index, topics)) return WEIGHT.none;
  const before = tellingWords(view, { start: clause.start, end: hit.start }, recommendation, topics);
  const after = tellingWords(view, { start: hit.end, end: clause.end }, recommendation, topics);
  const use = weighUse(view, clause, hit, { alone: before.length === 0, last: after.length === 0 });
  const isOfWhole =
    recommendation === null && index === 0 && after.length === 0 && isSaidOf(view, clause, hit);
  return use === WEIGHT.none && isOfWhole ? WEIGHT.part : use;
}

/** "Partner engagement is on track": where no recommendation is named, what the message opens with is the whole. */
function isSaidOf(view: MessageView, clause: Clause, { start, kind }: StatusHit): boolean {
  return (
    kind === 'phrase' &&
    /^(?:\p{L}[\p{L}'-]*\s+){1,4}(?:is|are|now|still)\s+(?:all\s+|still\s+|now\s+)?$/iu.test(
      view.plain.slice(clause.start, start),
    )
  );
}

/** "Done: patrols launched" names what follows; "blocker: lease, now sorted" and "…, that's done" speak of what stands before. */
function isOfSomethingElse(
  view: MessageView,
  clauses: readonly Clause[],
  index: number,
  topics: Topics,
): boolean {
  const clause = clauses[index];
  if (!clause) return false;
  if (labelled(view.plain, clause) !== null) return true;
  const ahead = clauses.slice(0, index).filter(({ sentence }) => sentence === clause.sentence);
  const scope = ahead.map((one) => labelled(view.plain, one)).find((role) => role !== null);
  if (scope !== undefined && scope !== 'status') return true;
  if (!REFERS_BACK.test(textOf(view, clause)) || within(view.mentions, clause).length > 0) return false;
  const told = clauses.slice(0, index).some((one) => tellingWords(view, one, null, topics).length > 0);
  return told || (view.mentions.length === 0 && clauses.length === 1);
}

const REFERS_BACK = /^(?:and |so |all )*(?:that'?s|that is|those are|they'?re|which is)\b/i;

/** Whether nothing else stands before and after a hit in its clause. */
interface Surroundings {
  readonly alone: boolean;
  readonly last: boolean;
}

function weighUse(view: MessageView, clause: Clause, hit: StatusHit, { alone, last }: Surroundings): Weight {
  switch (hit.kind) {
    case 'sign':
      return WEIGHT.colour;
    case 'colour':
      return weighColour(view, clause, hit, { alone, last });
    case 'phrase':
      return alone ? WEIGHT.words : WEIGHT.none;
    case 'whole':
      return alone && (last || hit.status === 'off-track') && !isVerb(view, hit) ? WEIGHT.words : WEIGHT.none;
    case 'unclear':
      return alone && last ? WEIGHT.words : WEIGHT.none;
  }
}

/** "red on costs" colours a part; "red on rec 5" and "red, costs are up" the whole. */
function weighColour(
  view: MessageView,
  clause: Clause,
  hit: StatusHit,
  { alone, last }: Surroundings,
): Weight {
  const after = view.plain.slice(hit.end, clause.end);
  if (!isPredicative(after) && !(alone && followsNumber(view, clause, hit))) return WEIGHT.none;
  if (OVERALL.test(view.plain.slice(clause.start, clause.end))) return WEIGHT.overall;
  return alone && (last || !/^\s*(?:for|on|in)\b/i.test(after)) ? WEIGHT.colour : WEIGHT.part;
}

/** "R3 green data team finished baseline": right behind the number a colour is the status; "R5 green space" has been seen to before. */
function followsNumber({ mentions, plain }: MessageView, { start }: Clause, hit: StatusHit): boolean {
  const named = mentions.findLast((mention) => mention.end <= hit.start && mention.start >= start);
  return (
    named !== undefined &&
    !named.denied &&
    /^\s*(?:(?:is|are|now|still|currently|at)\s+)*$/i.test(plain.slice(named.end, hit.start))
  );
}

/** "close to", "finished the", "achieved 40": a verb on its way to an object. */
function isVerb(view: MessageView, hit: StatusHit): boolean {
  return (
    /^\s+(?:to|the|a|an|our|on \d|by|in|with|at|from|its|all|\d)\b/i.test(
      view.plain.slice(hit.end, hit.end + 12),
    ) && !/^\s+(?:on|to|at) time\b|^\s+(?:in|by|on|at) \w+\s*$/i.test(view.plain.slice(hit.end, hit.end + 20))
  );
}

/** "Status: amber", "RAG amber", "rated amber" */
function isLabelled(view: MessageView, clauses: readonly Clause[], index: number, hit: StatusHit): boolean {
  const clause = clauses[index];
  const label = clauses[index - 1];
  if (!clause) return false;
  const lead = view.plain.slice(clause.start, hit.start);
  if (
    /\b(?:status|rag|brag|rating)(?: rating| status)?(?: (?:is|now|currently|of|at|as|still|remains|stays|to))* ?[:=]? ?$/i.test(
      lead,
    )
  )
    return hit.kind !== 'whole' || hit.end >= clause.end - 1;
  const labelled =
    label !== undefined &&
    label.line === clause.line &&
    (label.after === 'colon' || label.after === 'dash') &&
    labelOf(textOf(view, label)) === 'status';
  return labelled && hit.start - clause.start < 12;
}

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
  if (best >= WEIGHT.labelled || TURN.test(lead)) return last;
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
