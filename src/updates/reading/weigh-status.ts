import { CARDINALS } from '../../corpus/number-words.ts';
import type { Clause } from './clauses.ts';
import type { StatusHit } from './find-statuses.ts';
import { labelled, labelOf } from './labels.ts';
import type { Topics } from './topics.ts';
import { type MessageView, tellingWords, textOf, within } from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** How strongly a hit speaks for the status of the whole. */
export const WEIGHT = {
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
export type Weight = (typeof WEIGHT)[keyof typeof WEIGHT];

/** What may follow a colour that is said of something, beside frame words; a noun would make it a green something. */
const PREDICATIVE =
  /^\s*(?:$|[^\s\p{L}\p{N}]|(?:\d|last|anyway|though|otherwise|again|then|with|because|since|due|across|until|all|only|too|re|under|while|given|cos|coz|waiting|awaiting|no|not|possibly|which|unless|despite|owing|following|\p{L}+ing|\p{L}+ly)\b)/iu;

function isPredicative(after: string): boolean {
  const next = /^\s*([\p{L}']+)/u.exec(after)?.[1];
  return PREDICATIVE.test(after) || (next !== undefined && FRAME_WORDS.has(next.toLowerCase()));
}

const OVERALL = /\boverall\b/i;

/** How strongly a hit, which stands in the clause at `index`, speaks for the status of a recommendation. */
export function weigh(
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
  const alone = before.length === 0 && !isOfPart(view, clause, hit, recommendation, topics);
  const use = weighUse(view, clause, hit, { alone, last: after.length === 0 });
  const isOfWhole =
    recommendation === null && index === 0 && after.length === 0 && isSaidOf(view, clause, hit);
  return use === WEIGHT.none && isOfWhole ? WEIGHT.part : use;
}

/**
 * "R6 training done", "three on track": a word of the name, or a count, is a part of the work. What is said to be done has
 * its name whole, or none.
 */
function isOfPart(
  view: MessageView,
  clause: Clause,
  hit: StatusHit,
  recommendation: string | null,
  topics: Topics,
): boolean {
  const named = within(view.mentions, { start: headOf(view, clause), end: hit.start }).at(-1);
  const before = view.plain.slice(Math.max(clause.start, named?.end ?? 0), hit.start);
  if (COUNTED.test(before)) return true;
  if (hit.kind !== 'whole' || recommendation === null || named === undefined) return false;
  const words = before.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.some((word) => !FRAME_WORDS.has(word)) && !topics.names(recommendation, before, 1);
}

/** Where a clause begins, with the number that stands before its dash or colon: "R3 - workshop done". */
function headOf({ clauses }: MessageView, clause: Clause): number {
  const isHead = clause.before === 'dash' || clause.before === 'colon';
  const head = isHead ? clauses[clauses.indexOf(clause) - 1] : undefined;
  return head && head.sentence === clause.sentence ? head.start : clause.start;
}

/** "Two projects are", "3", and not "that one is" or "all three". */
const COUNTED = new RegExp(
  `(?<!\\b(?:all|this|that|the|which|these|those|other|no|number|only) )(?<![\\p{L}\\p{N}])(?:\\d{1,3}|${CARDINALS.join('|')}) (?:\\p{L}+ ){0,2}$`,
  'iu',
);

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
