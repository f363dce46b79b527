import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { dayOf, ZONE } from './find-dates.ts';
import { followUp } from './follow-up.ts';
import { findMentions } from './mentions.ts';
import { readMessage } from './read-message.ts';
import { hasPast } from './read-slots.ts';
import type { Intent, Slot } from './reading.ts';
import { type MessageView, prepareReading, textOf, type UpdateKnowledge, viewMessage } from './view.ts';
import { CHATTER, CORRECTION, UNCHANGED } from './words.ts';

/** A first message as read. */
export interface FirstReading {
  readonly intent: Intent;
  readonly drafts: readonly Draft[];
  /**
   * A status, a number or a thing done is named and nothing is asked: an update beyond doubt. An update that is not
   * sure is better answered as a question than taken for a report.
   */
  readonly sure: boolean;
  /** "Same as last week", in the sender's words: what is not said comes from the last update. Null where it is not said. */
  readonly unchanged: string | null;
}

/** A later message as read. */
export interface LaterReading {
  readonly drafts: readonly Draft[];
  /** Everything has been taken back. */
  readonly withdrawn: boolean;
  /** The message only asks something, which is for somebody else to answer. */
  readonly asks: boolean;
  /** It says by itself where it belongs ("next step: …", "R6: …", "sorry, the 9th"): it need not be the answer. */
  readonly placed: boolean;
}

/** What was asked for: of which draft, and which slot; null where a check on sense was put. */
export interface Asked {
  readonly draft: number;
  readonly slot: Slot | null;
}

/** Reads the messages of a draft one by one. `at` is when the message was sent: relative dates count from its day. */
export interface DraftReader {
  first(text: string, at: Date): FirstReading;
  /** What does not say itself where it belongs goes to what was `asked` for. */
  later(drafts: readonly Draft[], text: string, at: Date, asked: Asked | null): LaterReading;
  /** Id of the recommendation that words name; null where they could mean several, or none. */
  recommendationIn(words: string): string | null;
  /** Web addresses of a message, and its text without markup. */
  plainWords(text: string): { readonly text: string; readonly links: readonly string[] };
}

/** Words of a question about the documents, however much they sound like a report. */
const ABOUT_DOCUMENTS =
  /\b(?:peers?|quot\w*|papers?|documents?|reports? (?:say|said)|told us|anything|figures? for)\b/i;
const TEXT_SLOTS = ['progress', 'nextStep', 'blocker'] as const;

export function createDraftReader(knowledge: UpdateKnowledge): DraftReader {
  const tools = prepareReading(knowledge);
  const view = (text: string, at: Date) => viewMessage(text, dayAt(at), tools);
  return {
    first(text, at) {
      const seen = view(text, at);
      const { intent, drafts } = readMessage(seen, tools);
      const unchanged = wordsFor(UNCHANGED, seen);
      const sure = intent === 'update' && isSure(seen, drafts, unchanged !== null);
      return { intent, drafts, unchanged, sure };
    },
    later(drafts, text, at, asked) {
      const seen = view(text, at);
      const asks = seen.clauses.length > 0 && seen.clauses.every((clause) => seen.asking.has(clause));
      if (asks) return { drafts, withdrawn: false, asks, placed: false };
      const next = keepSteps(drafts, followUp(drafts, seen, tools, asked?.draft ?? null), seen);
      if (next.length === 0 && drafts.length > 0) return { drafts, withdrawn: true, asks, placed: false };
      const placed = isPlaced(drafts, next, seen, asked);
      return {
        drafts: placed ? next : placeAnswer(drafts, next, seen, asked),
        withdrawn: false,
        asks,
        placed,
      };
    },
    recommendationIn(words) {
      const named = findMentions(words).find(({ denied }) => !denied)?.numbers[0];
      if (named !== undefined)
        return tools.recommendations.find(({ number }) => number === named)?.id ?? null;
      return tools.topics.guess([{ text: words, weight: 1 }]);
    },
    plainWords(text) {
      const { text: shown, links } = view(text, new Date(0));
      return { text: shown.trim(), links: links.map(({ url }) => url) };
    },
  };
}

/** The sender's words that a pattern finds in the levelled text, which has the same length. */
function wordsFor(pattern: RegExp, { plain, text }: MessageView): string | null {
  const found = pattern.exec(plain);
  return found ? text.slice(found.index, found.index + found[0].length) : null;
}

function dayAt(at: Date) {
  const day = dayOf(new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at));
  if (!day) throw new UserError('That message has no readable date.');
  return day;
}

function isSure(view: MessageView, drafts: readonly Draft[], unchanged: boolean): boolean {
  if (unchanged || drafts.some(({ status }) => status !== null))
    return !view.clauses.every((clause) => view.asking.has(clause));
  if (view.mentions.some(({ denied }) => !denied)) return true;
  return hasPast(view.plain) && !ABOUT_DOCUMENTS.test(view.plain) && view.asking.size === 0;
}

/** A message that opens with the name of a slot. */
const LABELLED =
  /^\W*(?:(?:the|and|our|my) )?(?:next (?:steps?|up)|due(?: date)?|blockers?|blocked by|progress|status|rag|evidence|corrective action)\b(?: (?:date|is|are)\b|\s*[:=–-])/i;

/** Whether a message says by itself where it belongs, and something of it has found its place there. */
function isPlaced(
  before: readonly Draft[],
  after: readonly Draft[],
  view: MessageView,
  asked: Asked | null,
): boolean {
  const changed = after.flatMap((draft, at) => (isDeepStrictEqual(draft, before[at]) ? [] : [at]));
  if (changed.length === 0) return false;
  if (after.length !== before.length || CORRECTION.test(view.plain) || LABELLED.test(view.plain)) return true;
  return asked !== null && !changed.includes(asked.draft);
}

/**
 * What somebody says when asked for one thing is the answer to it, whatever it sounds like: where the slot asked for is
 * still empty, and the message has only filled other text, the text goes to the slot that was asked for.
 */
function placeAnswer(
  before: readonly Draft[],
  after: readonly Draft[],
  view: MessageView,
  asked: Asked | null,
): readonly Draft[] {
  const slot = TEXT_SLOTS.find((name) => name === asked?.slot);
  if (!slot || isChatter(view) || isDateOnly(view)) return after;
  return after.map((draft, at) => {
    const old = before[at] ?? EMPTY_DRAFT;
    if (at !== asked?.draft || draft[slot].length > 0 || draft.status !== old.status) return draft;
    const said = view.text.trim();
    if (said === '') return draft;
    return { ...draft, progress: old.progress, nextStep: old.nextStep, blocker: old.blocker, [slot]: [said] };
  });
}

function isChatter(view: MessageView): boolean {
  return view.clauses.every((clause) => CHATTER.test(textOf(view, clause)));
}

/** "25 Nov", "by the end of March please": a day and nothing to do on it. */
function isDateOnly(view: MessageView): boolean {
  if (view.dates.length === 0) return false;
  const rest = view.dates.reduce(
    (plain, { start, end }) => plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end),
    view.plain,
  );
  return !/\p{L}/u.test(rest.replace(DATE_FRAME, ''));
}

const DATE_FRAME =
  /\b(?:by|on|due|the|is|it's|its|from|until|till|for|say|maybe|probably|hopefully|about|around|please|pls|i think|date|now)\b/gi;

/** A step that is merely mentioned comes beside the one on record; only one that is called the next step replaces it. */
function keepSteps(before: readonly Draft[], after: readonly Draft[], view: MessageView): readonly Draft[] {
  if (CORRECTION.test(view.plain) || LABELLED.test(view.plain) || /\bnext\b/i.test(view.plain)) return after;
  return after.map((draft, at) => {
    const lost = (before[at]?.nextStep ?? []).filter((line) => !draft.nextStep.includes(line));
    return lost.length === 0 ? draft : { ...draft, nextStep: [...lost, ...draft.nextStep] };
  });
}
