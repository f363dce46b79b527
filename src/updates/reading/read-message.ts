import type { Clause, Span } from './clauses.ts';
import { takeSecondThought } from './correct-numbers.ts';
import { addNews, type Draft, denialIn, readExtras, withEvidence, wordsOf } from './draft.ts';
import { echoEarlier } from './echo.ts';
import { type ReadPart, readIntent, tellingClauses } from './intent.ts';
import { readSlots, type SlotSpans } from './read-slots.ts';
import { readStatus, type StatusReading } from './read-status.ts';
import type { Intent } from './reading.ts';
import { readRemark } from './remark.ts';
import { type Part, splitParts } from './split-parts.ts';
import { STATUS_NAME } from './status-words.ts';
import { unchangedIn } from './unchanged.ts';
import { comingDays, type MessageView, type ReadingTools, textOf, within } from './view.ts';

/** A message by itself, as the first of a conversation. */
export interface MessageReading {
  readonly intent: Intent;
  readonly drafts: readonly Draft[];
  /** For each draft, the words that say that nothing has changed; null where none do. */
  readonly unchanged: readonly (string | null)[];
}

/** Reads a message that nothing came before. */
export function readMessage(view: MessageView, tools: ReadingTools): MessageReading {
  // What only asks reports nothing, so that nothing else need be looked for in it.
  const onlyAsks = view.asking.size > 0 && tellingClauses(view).length === 0;
  if (isRemark(view)) return { intent: onlyAsks ? 'question' : 'other', drafts: [], unchanged: [] };
  const parts = onlyAsks ? [] : splitParts(view, tools).map((part) => readPart(view, part, tools));
  const intent = readIntent(view, parts, tools);
  if (intent !== 'update') return { intent, drafts: [], unchanged: [] };
  const each = mergeSame(echoEarlier(parts, view).flatMap((part) => toDrafts(view, part, tools)));
  const read = shareLabelled(shareAll(each, view), view);
  return {
    intent,
    drafts: read.map(({ draft }) => draft),
    unchanged: read.map(({ unchanged }) => unchanged),
  };
}

/** "Nothing to report" says that all is as it was; every other remark says nothing that could be recorded. */
function isRemark({ plain }: MessageView): boolean {
  const remark = readRemark(plain);
  return remark !== null && remark !== 'nothing';
}

/** What a message tells of one recommendation, whatever else it may mean. */
export function readAbout(recommendation: string | null, view: MessageView, tools: ReadingTools): Draft {
  const clauses = view.clauses.filter((clause) => !view.asking.has(clause));
  const part: Part = { clauses, ids: [recommendation], mention: null };
  return toDraft(recommendation, view, readPart(view, part, tools), tools);
}

/** A draft with what was said of all of it. */
interface ReadDraft {
  readonly draft: Draft;
  readonly unchanged: string | null;
}

/** "R2 and R8 green … R2: brochure printed": what is said of one recommendation in several places is one update. */
function mergeSame(read: readonly ReadDraft[]): ReadDraft[] {
  const merged: ReadDraft[] = [];
  for (const one of read) {
    const at = merged.findIndex(
      ({ draft }) => draft.recommendation !== null && draft.recommendation === one.draft.recommendation,
    );
    const twin = merged[at];
    if (twin)
      merged[at] = {
        draft: addNews(twin.draft, one.draft),
        unchanged: twin.unchanged ?? one.unchanged,
      };
    else merged.push(one);
  }
  return merged;
}

const OF_ALL =
  /^(?:and |they're |they are )*(?:both|all (?:three|four|five|of them))\b|\bfor (?:both|all (?:three|four|five|of them))\W*$/i;

/** "… All green, next review 18 December", as a sentence of its own. */
const ALL_STATED = new RegExp(`^(?:and )?all (?:now |still |are )*${STATUS_NAME}\\b`, 'i');

function isOfAll(view: MessageView, clause: Clause): boolean {
  const text = textOf(view, clause);
  const opens = clause.before !== 'comma' && clause.before !== 'word' && clause.before !== 'colon';
  return OF_ALL.test(text) || (opens && ALL_STATED.test(text));
}

/** "R8: …; R7: … – both green, both due 18 December": what is said of all fills what one of them lacks. */
function shareAll(read: ReadDraft[], view: MessageView): ReadDraft[] {
  const ofAll = view.clauses.filter((clause) => isOfAll(view, clause));
  if (read.length < 2 || ofAll.length === 0) return read;
  const statuses = new Set(
    ofAll.flatMap((clause) =>
      within(view.hits, clause).flatMap(({ status, usage }) => (usage === 'now' ? (status ?? []) : [])),
    ),
  );
  const days = ofAll.flatMap((clause) => comingDays(view, clause));
  const status = statuses.size === 1 ? ([...statuses][0] ?? null) : null;
  const due = days.length === 1 ? (days[0]?.date ?? null) : null;
  // "Both go to the board 12 September" was read as the step of the last.
  const step = read.at(-1)?.draft.nextStep ?? [];
  const behind = view.clauses.filter(({ sentence, start }) =>
    ofAll.some(
      (clause) =>
        clause.sentence === sentence && clause.start < start && ALL_STATED.test(textOf(view, clause)),
    ),
  );
  const isShared = step.some(
    (words) =>
      OF_ALL.test(words) || [...ofAll, ...behind].some((clause) => textOf(view, clause).startsWith(words)),
  );
  const sharedDue = isShared && behind.length > 0 ? (read.at(-1)?.draft.due ?? null) : null;
  return read.map((one) => ({
    ...one,
    draft: {
      ...one.draft,
      status: one.draft.status ?? status,
      due: one.draft.due ?? due ?? (one.draft.nextStep.length === 0 ? sharedDue : null),
      nextStep: isShared && one.draft.nextStep.length === 0 ? step : one.draft.nextStep,
    },
  }));
}

/** "Next for both: …": a label for all. */
const LABEL_FOR_ALL =
  /\b(next(?: steps?)?|blockers?|reason|cause|held up by)\b[^.:;\n]{0,16}\b(?:for|of) (?:both|all)\b/gi;

/** What stands under a label for all was read with the last of them: it goes to each that lacks it. */
function shareLabelled(read: ReadDraft[], view: MessageView): ReadDraft[] {
  const last = read.at(-1)?.draft;
  const names = [...view.plain.matchAll(LABEL_FOR_ALL)].map(([, name = '']) => name.toLowerCase());
  if (!last || read.length < 2 || names.length === 0) return read;
  const isNext = names.some((name) => name.startsWith('next'));
  const isReason = names.some((name) => !name.startsWith('next'));
  return read.map((one) => {
    const { draft } = one;
    const takesStep = isNext && draft.nextStep.length === 0;
    return {
      ...one,
      draft: {
        ...draft,
        nextStep: takesStep ? last.nextStep : draft.nextStep,
        due: takesStep ? (draft.due ?? last.due) : draft.due,
        blocker: isReason && draft.blocker.length === 0 ? last.blocker : draft.blocker,
      },
    };
  });
}

function readPart(view: MessageView, part: Part, tools: ReadingTools): ReadPart {
  const [id = null] = part.ids.length === 1 ? part.ids : [];
  const status = readStatus(view, part.clauses, id, tools.topics);
  const context = { recommendation: id, status, topics: tools.topics, known: status.status };
  const first = readSlots(view, part.clauses, context);
  const judged = doubtComplete(status, first);
  // What was taken for the status and is none was still said: "workshop done. Next: …"
  const slots = judged === status ? first : readSlots(view, part.clauses, { ...context, status: judged });
  const [unchanged = null] = part.clauses.flatMap((clause) =>
    view.asking.has(clause) ? [] : (unchangedIn(view, clause, id, tools.topics) ?? []),
  );
  return { part, status: judged, slots, unchanged };
}

/** What is complete has no next step: where one is named, the sender is asked which of the two is meant. */
function doubtComplete(status: StatusReading, { nextStep }: SlotSpans): StatusReading {
  if (status.status !== 'complete' || nextStep.length === 0) return status;
  return { ...status, status: null, unclear: true, spent: [] };
}

/** One draft for each recommendation of a part; what is said of all goes to each. */
function toDrafts(view: MessageView, read: ReadPart, tools: ReadingTools): ReadDraft[] {
  const unchanged = read.unchanged && view.text.slice(read.unchanged.start, read.unchanged.end);
  return read.part.ids.map((id) => ({ draft: toDraft(id, view, read, tools), unchanged }));
}

function toDraft(
  id: string | null,
  view: MessageView,
  { part, status, slots }: ReadPart,
  tools: ReadingTools,
): Draft {
  const mine = (spans: readonly Span[]) => spans.filter((span) => concerns(view, span, id, part, tools));
  // What was done may be worded like one of them and hold for both; why it waits and what comes next is not given to another.
  const told = (spans: readonly Span[]) => (mine(spans).length > 0 ? mine(spans) : spans);
  const progress = [...told(slots.progress), ...told(slots.loose)];
  return takeSecondThought({
    recommendation: id,
    status: status.status,
    ...denialIn(status),
    progress: wordsOf(view, progress),
    nextStep: wordsOf(view, mine(slots.nextStep)),
    due: slots.due !== null && isDueOf(slots.due, id, view, part, tools) ? slots.due : null,
    blocker: wordsOf(view, mine(slots.blocker)),
    ...withEvidence(readExtras(view, clausesOf(view, part, id, tools)), wordsOf(view, mine(slots.evidence))),
  });
}

/** From this vote on a clause has a word of a recommendation's own. */
const TOUCHES = 0.5;

/** Under "R3 and R4", a clause that speaks of one of them belongs to it alone. */
function concerns(
  view: MessageView,
  span: Span,
  id: string | null,
  part: Part,
  tools: ReadingTools,
): boolean {
  if (part.ids.length < 2 || id === null) return true;
  const own = touchedBy(textOf(view, span), part, tools);
  const touched = own.length > 0 ? own : touchedBy(sentenceAround(view, span, part), part, tools);
  return touched.length === 0 || touched.includes(id);
}

/** The recommendations of a part that some words speak of. */
function touchedBy(text: string, part: Part, tools: ReadingTools): (string | null)[] {
  const votes = tools.topics.votes([{ text, weight: 1 }]);
  return part.ids.filter((id) => id !== null && (votes.get(id) ?? 0) >= TOUCHES);
}

/** The sentence that a span stands in: "…; the programme slipped because the trainer left" is about the programme to its end. */
function sentenceAround(view: MessageView, span: Span, part: Part): string {
  const inside = part.clauses.find(({ start, end }) => start <= span.start && span.start < end);
  const clauses = part.clauses.filter(({ sentence }) => sentence === inside?.sentence);
  return clauses.map((clause) => textOf(view, clause)).join(', ');
}

/** Whether a day is named where a recommendation is spoken of, or where all are. */
function isDueOf(
  due: string,
  id: string | null,
  view: MessageView,
  part: Part,
  tools: ReadingTools,
): boolean {
  const named = view.dates.filter(({ date }) => date === due);
  return named.length === 0 || named.some((span) => concerns(view, span, id, part, tools));
}

function clausesOf(view: MessageView, part: Part, id: string | null, tools: ReadingTools): Clause[] {
  return part.clauses.filter((clause) => concerns(view, clause, id, part, tools));
}
