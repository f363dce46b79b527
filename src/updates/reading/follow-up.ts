import type { Span } from './clauses.ts';
import { correctNumbers } from './correct-numbers.ts';
import { type Draft, readExtras, type TextSlot, toReading, withEvidence, wordsOf } from './draft.ts';
import type { ReadPart } from './intent.ts';
import { readMoney } from './money.ts';
import { readMessage } from './read-message.ts';
import { readSlots, type SlotSpans } from './read-slots.ts';
import { readStatus } from './read-status.ts';
import { missingSlots } from './reading.ts';
import { hasPast } from './roles.ts';
import { type Part, splitParts } from './split-parts.ts';
import { type MessageView, type ReadingTools, tellingWords, textOf } from './view.ts';
import { CORRECTION, WITHDRAWAL } from './words.ts';

/**
 * Reads a message that answers, corrects or adds to what has been read so far. Of several drafts, what names none is
 * about `asked`, the one that was asked about; without one, about all that still lack something.
 */
export function followUp(
  drafts: readonly Draft[],
  view: MessageView,
  tools: ReadingTools,
  asked: number | null = null,
): readonly Draft[] {
  if (isWithdrawal(view, tools)) return [];
  const corrects = CORRECTION.test(view.plain);
  let state: readonly Draft[] = corrects ? correctNumbers(drafts, view.plain) : drafts;
  for (const part of splitParts(answerView(view), tools)) {
    const target = findTarget(state, part, view, { corrects, asked }, tools);
    if (target.kind === 'new') {
      state = [...state, ...readMessage({ ...view, clauses: part.clauses }, tools).drafts];
      continue;
    }
    state = state.map((draft, index) =>
      target.indexes.includes(index)
        ? applyPart(
            { ...draft, recommendation: target.id ?? draft.recommendation },
            view,
            part,
            corrects,
            tools,
          )
        : draft,
    );
  }
  return state;
}

/** Takes everything back and puts nothing in its place. */
function isWithdrawal(view: MessageView, tools: ReadingTools): boolean {
  if (!WITHDRAWAL.test(view.plain)) return false;
  const [part] = splitParts(view, tools);
  if (!part || view.mentions.some(({ denied }) => !denied)) return part === undefined;
  return readStatus(view, view.clauses, null, tools.topics).status === null && view.dates.length === 0;
}

/** Questions in the middle are for somebody else to answer. */
function answerView(view: MessageView): MessageView {
  return { ...view, clauses: view.clauses.filter((clause) => !view.asking.has(clause)) };
}

type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly indexes: readonly number[]; readonly id: string | null };

/** Which draft a part of an answer belongs to, and the recommendation that it names for it. */
function findTarget(
  drafts: readonly Draft[],
  part: Part,
  view: MessageView,
  { corrects, asked }: { readonly corrects: boolean; readonly asked: number | null },
  tools: ReadingTools,
): Target {
  const last = drafts.length - 1;
  const named = namedIn(drafts, part, view, asked, tools);
  const unnamed = asked === null || EACH.test(view.plain) ? lacking(drafts) : [asked];
  if (named === null) return { kind: 'known', indexes: drafts.length === 1 ? [0] : unnamed, id: null };
  const known = drafts.findIndex(({ recommendation }) => recommendation === named);
  if (known >= 0) return { kind: 'known', indexes: [known], id: null };
  const open = drafts.findIndex(({ recommendation }) => recommendation === null);
  if (open >= 0) return { kind: 'known', indexes: [open], id: named };
  const swapped = numberInstead(drafts, view, tools) !== null;
  if (part.mention === null && !swapped)
    return { kind: 'known', indexes: drafts.length === 1 && !corrects ? [0] : unnamed, id: null };
  const status = readStatus(view, part.clauses, named, tools.topics).status;
  if (!corrects && status !== null) return { kind: 'new' };
  const denied = view.mentions.find((mention) => mention.denied)?.numbers[0];
  const wrong = drafts.findIndex(
    ({ recommendation }) => recommendation !== null && recommendation === byNumber(tools, denied),
  );
  return { kind: 'known', indexes: [wrong >= 0 ? wrong : last], id: named };
}

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
      .map(
        (clause) =>
          /^(?:\p{L}[\p{L}']*[ ,]+){0,4}(\d{1,2})(?: (?:please|pls|sorry|i think))*$/iu.exec(
            textOf(view, clause),
          )?.[1],
      )
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

/** Fills and changes the slots of a draft from one part of an answer. */
function applyPart(
  draft: Draft,
  view: MessageView,
  part: Part,
  corrects: boolean,
  tools: ReadingTools,
): Draft {
  const status = readStatus(view, part.clauses, draft.recommendation, tools.topics);
  const known = status.status ?? draft.status;
  const named = draft.recommendation;
  const slots = readSlots(view, part.clauses, { recommendation: named, status, topics: tools.topics, known });
  const extras = withEvidence(readExtras(view, part.clauses), wordsOf(view, slots.evidence));
  const next: Draft = {
    ...draft,
    status: known,
    due: slots.due ?? draft.due,
    figures: [
      ...new Set([
        ...draft.figures,
        ...(corrects ? keptFigures(draft, view, extras.figures) : extras.figures),
      ]),
    ],
    evidence: [...new Set([...draft.evidence, ...extras.evidence])],
  };
  return placeLoose(fillNamed(next, view, slots), view, { part, slots }, corrects, tools);
}

/** A corrected sum has already replaced the wrong one in the draft. */
function keptFigures(draft: Draft, view: MessageView, figures: readonly string[]): readonly string[] {
  const denied = readMoney([...view.plain.matchAll(/\bnot (£[^\s,;]+)/gi)].map(([, sum]) => sum).join(' '));
  return figures.filter((figure) => !denied.includes(figure) && !draft.figures.includes(figure));
}

/** What says itself which slot it is for. A new next step replaces the old one; progress and reasons add up. */
function fillNamed(draft: Draft, view: MessageView, slots: SlotSpans): Draft {
  const nextStep = wordsOf(view, slots.nextStep);
  // asked how it is going, "lost the data lead" is the answer, whatever else it sounds like
  const answers = draft.progress.length === 0 && slots.progress.length === 0 && slots.loose.length === 0;
  const reasons = answers ? slots.blocker.filter((span) => !slots.doubtful.includes(span)) : slots.blocker;
  return {
    ...draft,
    progress: [...draft.progress, ...wordsOf(view, answers ? slots.doubtful : slots.progress)],
    nextStep: nextStep.length > 0 ? nextStep : draft.nextStep,
    blocker: [...draft.blocker, ...wordsOf(view, reasons)],
  };
}

/** What doesn't say goes to what was asked for: progress first, then the reason, then the step. */
function placeLoose(
  draft: Draft,
  view: MessageView,
  { slots, part }: Pick<ReadPart, 'slots' | 'part'>,
  corrects: boolean,
  tools: ReadingTools,
): Draft {
  const loose = slots.loose.filter(
    (span) => tells(view, span, tools) && !/^(?:not\b|n't)/i.test(textOf(view, span)),
  );
  if (loose.length === 0 || part.clauses.length === 0) return draft;
  const lacks = missingSlots(toReading(draft));
  const slot = (['progress', 'blocker', 'nextStep'] as const).find((name) => lacks.includes(name));
  if (corrects) return lacks.includes('blocker') ? add(draft, 'blocker', wordsOf(view, loose)) : draft;
  if (slot) return add(draft, slot, wordsOf(view, loose));
  return loose.some((span) => hasPast(textOf(view, span)))
    ? add(draft, 'progress', wordsOf(view, loose))
    : draft;
}

/** More than a number, a name and frame words. */
function tells(view: MessageView, span: Span, tools: ReadingTools): boolean {
  return tellingWords(view, span, null, tools.topics).some((word) => !/^\d/.test(word));
}

function add(draft: Draft, slot: TextSlot, lines: readonly string[]): Draft {
  return { ...draft, [slot]: [...draft[slot], ...lines] };
}
