import type { Clause, Span } from './clauses.ts';
import { contradicts } from './contradicts.ts';
import { labelOf } from './labels.ts';
import type { Mention } from './mentions.ts';
import { PAST } from './step-words.ts';
import {
  isChatter,
  type MessageView,
  namesReason,
  type ReadingTools,
  tellingWords,
  textOf,
  within,
} from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** The stretch of a message that reports on one recommendation, or on several at once ("R3 and R4 both on track"). */
export interface Part {
  readonly clauses: readonly Clause[];
  /** The recommendations reported on; `[null]` where that is not said or in doubt. */
  readonly ids: readonly (string | null)[];
  /** The mention by number that the part opens with or holds, if any. */
  readonly mention: Mention | null;
}

interface OpenPart {
  readonly clauses: Clause[];
  mention: Mention | null;
  /** Recommendation named by the words at the head. */
  topic: string | null;
}

/** Longest label, in words, that can name a recommendation at the head of a part. */
const LABEL_WORDS = 7;

/** Splits a message where it turns to another recommendation, and says which each part is about. */
export function splitParts(view: MessageView, tools: ReadingTools): Part[] {
  const parts: OpenPart[] = [];
  for (const clause of view.clauses) {
    const current = parts.at(-1);
    const mention = headMention(view, clause);
    const topic = mention ? null : headTopic(view, clause, tools);
    if (!current) parts.push({ clauses: [clause], mention, topic });
    else if (isStatusOfNext(view, clause) || opensPart(view, clause, current, mention, topic, tools))
      parts.push({ clauses: [clause], mention, topic });
    else {
      current.clauses.push(clause);
      current.mention ??= mention;
      current.topic ??= topic;
    }
  }
  return joinSame(parts, view, tools);
}

/** A number at the head of a clause: only framing words stand before it. */
function headMention(view: MessageView, clause: Clause): Mention | null {
  const [mention] = within(view.mentions, clause).filter(({ denied }) => !denied);
  if (!mention) return null;
  const lead = withoutHits(view, { start: clause.start, end: mention.start }).toLowerCase();
  const before = lead.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (namesReason(view, clause, mention)) return null;
  return before.every((word) => FRAME_WORDS.has(word)) || NOTHING_ON.test(lead) ? mention : null;
}

/** "All on track for R2 and R3": the status frames the numbers. */
function withoutHits(view: MessageView, span: Span): string {
  return within(view.hits, span)
    .filter(({ kind }) => kind !== 'unclear')
    .reduce(
      (text, { start, end }) =>
        text.slice(0, Math.max(0, start - span.start)) +
        ' '.repeat(end - Math.max(start, span.start)) +
        text.slice(end - span.start),
      textOf(view, span),
    );
}

/** "Nothing new on R4", "no change for R7" */
const NOTHING_ON =
  /^(?:(?:and|but|also|still|there(?:'s| is)) )*(?:nothing (?:new|further|else|more|to report)|no (?:changes?|updates?|news|movement|progress))(?: (?:this (?:week|time|month)|yet|to report))* (?:on|for|from|with|about|re) $/;

/** A name at the head of a sentence, followed by a colon, a dash or a status: "housing plan: amber", "transformation red". */
function headTopic(view: MessageView, clause: Clause, tools: ReadingTools): string | null {
  const [hit] = within(view.hits, clause).filter(({ kind }) => kind !== 'unclear');
  const inside = clause.before === 'comma' || clause.before === 'word' || clause.before === 'bracket';
  // "pledges green, roadmap amber": after a comma only a colour makes a name a head
  if (inside && hit?.kind !== 'colour' && hit?.kind !== 'sign') return null;
  const closed = clause.after === 'colon' || clause.after === 'dash';
  if (!hit && !closed) return null;
  // "culture workshops finished for all" reports; "culture finished" heads a report
  if (
    hit?.kind === 'whole' &&
    tellingWords(view, { start: hit.end, end: clause.end }, null, tools.topics).length > 0
  )
    return null;
  const label = { start: clause.start, end: hit ? hit.start : clause.end };
  const text = textOf(view, label).trim();
  const words = text.split(/\s+/).length;
  if (!text || words > LABEL_WORDS || labelOf(text) !== null) return null;
  const id = tools.topics.guess([{ text, weight: 1 }]);
  return id && tellingWords(view, label, id, tools.topics).length === 0 ? id : null;
}

function opensPart(
  view: MessageView,
  clause: Clause,
  current: OpenPart,
  mention: Mention | null,
  topic: string | null,
  tools: ReadingTools,
): boolean {
  if (!mention && !topic) return false;
  if (current.clauses.length === 1 && current.clauses.some((one) => isStatusOfNext(view, one))) return false;
  // in a report that goes by numbers, "finance board: approved" is a point of it, unless the name is one used for another
  if (!mention && topic && current.mention && !isHeadedByName(view, clause, topic, tools)) return false;
  const here = mention ? mention.numbers.map((number) => byNumber(tools, number)) : [topic];
  const there = current.mention
    ? current.mention.numbers.map((number) => byNumber(tools, number))
    : current.topic
      ? [current.topic]
      : null;
  if (there) return here.length !== there.length || here.some((id) => !there.includes(id));
  if (current.clauses.every((clause) => isPreamble(view, clause) || isHeading(view, clause))) return true;
  const about = guessPart(view, current.clauses, tools);
  return about !== null && !here.includes(about);
}

/** "On track: R2, R3. At risk: R5": a status as the label of the numbers behind it. */
function isStatusOfNext(view: MessageView, clause: Clause): boolean {
  if (clause.after !== 'colon' || within(view.mentions, clause).length > 0) return false;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const isStated = within(view.hits, clause).some(({ kind }) => kind !== 'unclear');
  const isOnlyStated = isStated && !/[\p{L}\p{N}]/u.test(withoutHits(view, clause));
  return (
    isOnlyStated &&
    next !== undefined &&
    within(view.mentions, next).some(({ start }) => start === next.start)
  );
}

/** A status at its name or right behind its colon, or the name whole. */
function isHeadedByName(view: MessageView, clause: Clause, topic: string, tools: ReadingTools): boolean {
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const behind = within(view.hits, next ?? clause).some(({ start }) => start === next?.start);
  const stated = within(view.hits, clause).some(({ kind }) => kind !== 'unclear');
  return stated || behind || tools.topics.names(topic, textOf(view, clause), 1);
}

function isPreamble(view: MessageView, clause: Clause): boolean {
  return (
    isChatter(view, clause) ||
    (textOf(view, clause).match(/[\p{L}\p{N}']+/gu) ?? []).every((word) =>
      FRAME_WORDS.has(word.toLowerCase()),
    )
  );
}

/** "From the economy directorate", on a line of its own above the reports. */
function isHeading(view: MessageView, clause: Clause): boolean {
  const text = textOf(view, clause);
  return (
    (clause.after === 'line' || clause.after === 'colon') &&
    text.split(/\s+/).length <= 6 &&
    !/\d/.test(text) &&
    !PAST.test(text)
  );
}

function byNumber(tools: ReadingTools, number: number): string | null {
  return tools.recommendations.find((item) => item.number === number)?.id ?? null;
}

/** Parts about the same recommendation become one; a preamble goes. */
function joinSame(parts: readonly OpenPart[], view: MessageView, tools: ReadingTools): Part[] {
  const joined: Part[] = [];
  const useful = parts.filter(
    (part) =>
      parts.length === 1 ||
      part.mention ||
      part.topic ||
      !part.clauses.every((clause) => isPreamble(view, clause) || isHeading(view, clause)),
  );
  for (const part of useful) {
    const resolved = { clauses: part.clauses, ...resolvePart(view, part, tools) };
    const same = joined.findIndex(({ ids }) => ids[0] !== null && ids.join() === resolved.ids.join());
    const twin = joined[same];
    if (twin) joined[same] = { ...twin, clauses: [...twin.clauses, ...part.clauses] };
    else joined.push(resolved);
  }
  return joined;
}

function resolvePart(view: MessageView, part: OpenPart, tools: ReadingTools): Pick<Part, 'ids' | 'mention'> {
  const inside = part.clauses
    .flatMap((clause) => within(view.mentions, clause))
    .filter(({ denied }) => !denied);
  const mention = part.mention ?? inside.find((other) => other.numbers.length === 1) ?? null;
  if (!mention) return { ids: [part.topic ?? guessPart(view, part.clauses, tools)], mention: null };
  if (mention.unsure) return { ids: [null], mention };
  if (mention.numbers.length > 1)
    return { ids: mention.numbers.map((number) => byNumber(tools, number)), mention };
  const id = byNumber(tools, mention.numbers[0] ?? 0);
  return { ids: [id !== null && contradicts(view, part.clauses, mention, id, tools) ? null : id], mention };
}

/** The head of a part weighs most: what is reported there is its subject; what comes later may only touch on others. */
function guessPart(view: MessageView, clauses: readonly Clause[], tools: ReadingTools): string | null {
  const [first] = clauses.filter((clause) => !isPreamble(view, clause));
  if (!first) return null;
  return tools.topics.guess(
    clauses
      .filter((clause) => !clause.asked)
      .map((clause) => ({
        text: textOf(view, clause),
        weight: clause === first ? 1 : clause.sentence === first.sentence ? 0.6 : 0.3,
      })),
  );
}
