import { CHATTER } from './chatter.ts';
import { type Draft, toReading } from './draft.ts';
import { findAnother, isOfUnknown } from './find-another.ts';
import type { Mention } from './mentions.ts';
import { readAbout } from './read-message.ts';
import { readStatus } from './read-status.ts';
import { missingSlots } from './reading.ts';
import type { Part } from './split-parts.ts';
import { type MessageView, namesReason, type ReadingTools, tellingWords, textOf, within } from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** Where a part of an answer goes. */
export interface Target {
  /** The drafts that it is about. */
  readonly indexes: readonly number[];
  /** The recommendation that it names in place of theirs, or for those that had none. */
  readonly renamed: string | null;
  /** The recommendations that it is the first to speak of; null where it cannot be told which. */
  readonly opened: readonly (string | null)[];
}

/**
 * Which drafts a part of an answer belongs to. A number that heads it opens a draft of its own, unless the message does
 * nothing but put the number right: words about one recommendation must never be filed under another.
 */
export function findTarget(
  drafts: readonly Draft[],
  part: Part,
  view: MessageView,
  { corrects, asked }: { readonly corrects: boolean; readonly asked: number | null },
  tools: ReadingTools,
): Target {
  const to = (indexes: readonly number[], renamed: string | null = null): Target => ({
    ...{ indexes, renamed, opened: [] },
  });
  const unnamed = asked === null || EACH.test(view.plain) ? lacking(drafts) : [asked];
  const isReference = part.mention !== null && !heads(view, part, part.mention);
  const swapped = findSwapped(drafts, view, { corrects, asked }, tools);
  if (part.mention && part.mention.numbers.length > 1 && !part.mention.unsure && !isReference)
    return findSeveral(drafts, part.mention, tools);
  const other = findOther(drafts, part, view, corrects, tools);
  if (other) return other;
  const named = namedIn(drafts, part, view, asked, tools) ?? nameInstead(swapped, part, view, tools);
  // "Waiting on R6", said of R5, names what it waits for.
  const isAside = isReference && swapped === null && drafts.every((draft) => draft.recommendation !== null);
  if (named === null || (isAside && !hasStatus(view, part, tools)))
    return to(drafts.length === 1 ? [0] : unnamed);
  const known = drafts.findIndex(({ recommendation }) => recommendation === named);
  if (known >= 0) return to([known]);
  if (swapped !== null) return to([swapped], named);
  const open = drafts.findIndex((draft) => isAnsweredBy(named, draft, part, view, tools));
  if (open >= 0) return to([open], named);
  if (part.mention === null) return to(drafts.length === 1 && !corrects ? [0] : unnamed);
  return opening(named);
}

/** Of something else than the drafts, by a name and not by a number. */
function findOther(
  drafts: readonly Draft[],
  part: Part,
  view: MessageView,
  corrects: boolean,
  tools: ReadingTools,
): Target | null {
  const another = corrects ? null : findAnother(drafts, part, view, tools);
  return another !== null || isOfUnknown(part, view, tools) ? opening(another) : null;
}

/**
 * Whether a part that names a recommendation tells what a draft without one is about. "R8: green, training at 61%" does not:
 * with its number, its status and its own progress it is a report, and the remark is not known to be about the same.
 */
function isAnsweredBy(id: string, draft: Draft, part: Part, view: MessageView, tools: ReadingTools): boolean {
  if (draft.recommendation !== null) return false;
  if (!part.mention || draft.status !== null || draft.progress.length === 0) return true;
  const { status, progress } = readAbout(id, { ...view, clauses: part.clauses }, tools);
  return status === null || progress.length === 0 || !heads(view, part, part.mention);
}

/** It is the first to be said of a recommendation. */
function opening(id: string | null): Target {
  return { indexes: [], renamed: null, opened: [id] };
}

/** "R2 and R3 no change": of each that it names. */
function findSeveral(drafts: readonly Draft[], { numbers }: Mention, tools: ReadingTools): Target {
  const ids = numbers.flatMap((number) => byNumber(tools, number) ?? []);
  const indexes = drafts.flatMap(({ recommendation }, at) =>
    recommendation !== null && ids.includes(recommendation) ? [at] : [],
  );
  const known = indexes.map((at) => drafts[at]?.recommendation);
  return { indexes, renamed: null, opened: ids.filter((id) => !known.includes(id)) };
}

/** Only framing words and a status stand before it in its clause. */
function heads(view: MessageView, { clauses }: Part, mention: Mention): boolean {
  const clause = clauses.find(({ start, end }) => start <= mention.start && mention.start < end);
  if (clause && namesReason(view, clause, mention)) return false;
  const before = { start: clause?.start ?? mention.start, end: mention.start };
  const blanked = within(view.hits, before).reduce(
    (text, hit) => text.replace(view.plain.slice(hit.start, hit.end), ' '),
    textOf(view, before),
  );
  return (blanked.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).every((word) => FRAME_WORDS.has(word));
}

/** It carries a status of its own: a report, wherever its number stands. */
function hasStatus(view: MessageView, part: Part, tools: ReadingTools): boolean {
  return readStatus(view, part.clauses, null, tools.topics).status !== null;
}

/**
 * The draft whose number the message puts right: the one that it denies ("not R6, R7"), or the last, where it holds
 * nothing but the correction ("sorry, R7"). Null where it does neither.
 */
function findSwapped(
  drafts: readonly Draft[],
  view: MessageView,
  { corrects, asked }: { readonly corrects: boolean; readonly asked: number | null },
  tools: ReadingTools,
): number | null {
  const denied = view.mentions
    .filter((mention) => mention.denied)
    .map(({ numbers }) => byNumber(tools, numbers[0]))
    .filter((id) => id !== null);
  const wrong = drafts.findIndex(({ recommendation }) => denied.includes(recommendation ?? ''));
  if (wrong >= 0) return wrong;
  const saysOnly = view.clauses.every(
    (clause) =>
      CHATTER.test(textOf(view, clause)) ||
      tellingWords(view, clause, null, tools.topics).every((word) => PUTS_RIGHT.test(word)),
  );
  const isBare = view.hits.length === 0 && view.dates.length === 0 && saysOnly;
  return corrects && isBare ? (asked ?? drafts.length - 1) : null;
}

/** What is said when a number is put right. */
const PUTS_RIGHT =
  /^(?:meant|mean|wrong|number|rec|recommendation|one|typo|correction|change|amend|apologies|mistake|my|bad|rather|instead|against|under|filed|belongs?|goes|posted|to|as)$/i;

/** "Both by the end of March": said of every draft, whichever was asked about. */
const EACH = /\b(?:both|all (?:of them|three|four|five)|each of (?:them|these|the)|the same for)\b/i;

/** With several drafts and no name: those that still lack something. */
function lacking(drafts: readonly Draft[]): number[] {
  const open = drafts.flatMap((draft, index) => (missingSlots(toReading(draft)).length > 0 ? [index] : []));
  return open.length > 0 ? open : [drafts.length - 1];
}

/** The recommendation that a part of an answer names: by number, by a bare number where one was asked for, or by name. */
function namedIn(
  drafts: readonly Draft[],
  part: Part,
  view: MessageView,
  asked: number | null,
  tools: ReadingTools,
): string | null {
  if (part.mention && part.mention.numbers.length === 1 && !part.mention.unsure)
    return byNumber(tools, part.mention.numbers[0]);
  const open = drafts.some(({ recommendation }) => recommendation === null);
  const swapped = numberInstead(drafts, view, tools);
  if (swapped !== null) return byNumber(tools, swapped);
  if (open) {
    const bare = part.clauses
      .map((clause) => BARE_ANSWER.exec(textOf(view, clause))?.slice(1).find(Boolean))
      .find((digits) => digits !== undefined);
    if (bare !== undefined) return byNumber(tools, Number(bare));
  }
  const among = drafts.map(({ recommendation }) => recommendation).filter((id) => id !== null);
  const texts = part.clauses.map((clause) => ({ text: withoutDenied(textOf(view, clause)), weight: 1 }));
  const closest = texts.slice(0, 1);
  if (open) return tools.topics.guess(texts.filter((_, index) => isNameLike(view, part, index, tools)));
  if (among.length < 2) return null;
  // A single word of another's field names it no more, where one was asked about by its name.
  const isNamed = (id: string) => closest.some(({ text }) => tools.topics.names(id, text, 2));
  return asked === null ? tools.topics.guess(closest, among) : (among.find(isNamed) ?? null);
}

/** "8", "put it under 6 please", "it was the masterclass so 2" */
const BARE_ANSWER =
  /^(?:\p{L}[\p{L}']*[ ,]+){0,4}(\d{1,2})(?: (?:please|pls|sorry|i think))*$|\b(?:so|so it's|that's|thats|it's|its|under|means|meaning|therefore|hence|number|no)[ :](\d{1,2})(?: (?:please|pls|sorry|i think|then))*$/iu;

/** "Wrong one, that's for the growth strategy": the name that a mere correction gives. */
function nameInstead(
  swapped: number | null,
  { clauses, mention }: Part,
  view: MessageView,
  tools: ReadingTools,
): string | null {
  if (swapped === null || mention !== null) return null;
  return tools.topics.guess(
    clauses.map((clause) => ({ text: withoutDenied(textOf(view, clause)), weight: 1 })),
  );
}

/** "not 6, it's 7", where 6 is what was read. */
function numberInstead(drafts: readonly Draft[], view: MessageView, tools: ReadingTools): number | null {
  const denied = view.mentions.find((mention) => mention.denied);
  if (!denied || !drafts.some(({ recommendation }) => recommendation === byNumber(tools, denied.numbers[0])))
    return null;
  const rest =
    view.plain.slice(0, denied.start) + ' '.repeat(denied.end - denied.start) + view.plain.slice(denied.end);
  const bare = /(?<![\d£.,/])\b(\d{1,2})\b(?![\d%/]|[.,]\d| of\b)/.exec(rest)?.[1];
  return bare === undefined ? null : Number(bare);
}

/** "not the members one": what it is not. */
function withoutDenied(text: string): string {
  return text.replace(/\b(?:not|isn't|isnt|rather than|instead of)\s+(?:the\s+)?[\p{L}\p{N}' ]+/giu, ' ');
}

/** "people strategy sorry", "the transformation one": short, and mostly a name. */
function isNameLike(view: MessageView, part: Part, index: number, tools: ReadingTools): boolean {
  const clause = part.clauses[index];
  return (
    clause !== undefined &&
    textOf(view, clause).split(/\s+/).length <= 9 &&
    tellingWords(view, clause, null, tools.topics).length <= 1
  );
}

function byNumber(tools: ReadingTools, number: number | undefined): string | null {
  return tools.recommendations.find((item) => item.number === number)?.id ?? null;
}
