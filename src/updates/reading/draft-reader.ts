import { UserError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { dayOf, ZONE } from './find-dates.ts';
import { followUp } from './follow-up.ts';
import { findMentions } from './mentions.ts';
import { readMessage } from './read-message.ts';
import { hasPast } from './read-slots.ts';
import type { Intent, Slot } from './reading.ts';
import { type MessageView, prepareReading, textOf, type UpdateKnowledge, viewMessage } from './view.ts';
import { CHATTER, UNCHANGED } from './words.ts';

/** A first message as read. */
export interface FirstReading {
  readonly intent: Intent;
  readonly drafts: readonly Draft[];
  /**
   * A status, a number or a thing done is named and nothing is asked: an update beyond doubt. An update that is not
   * sure is better answered as a question than taken for a report.
   */
  readonly sure: boolean;
  /** "Same as last week": what is not said comes from the sender's last update. */
  readonly unchanged: boolean;
}

/** A later message as read. */
export interface LaterReading {
  readonly drafts: readonly Draft[];
  /** Everything has been taken back. */
  readonly withdrawn: boolean;
  /** The message only asks something, which is for somebody else to answer. */
  readonly asks: boolean;
}

/** Reads the messages of a draft one by one. `at` is when the message was sent: relative dates count from its day. */
export interface DraftReader {
  first(text: string, at: Date): FirstReading;
  /** `asked` is the slot that was asked for: what does not say itself where it belongs goes there. */
  later(drafts: readonly Draft[], text: string, at: Date, asked: Slot | null): LaterReading;
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
      const unchanged = UNCHANGED.test(seen.plain);
      return { intent, drafts, unchanged, sure: intent === 'update' && isSure(seen, drafts, unchanged) };
    },
    later(drafts, text, at, asked) {
      const seen = view(text, at);
      const asks = seen.clauses.length > 0 && seen.clauses.every((clause) => seen.asking.has(clause));
      if (asks) return { drafts, withdrawn: false, asks };
      const next = followUp(drafts, seen, tools);
      const withdrawn = next.length === 0 && drafts.length > 0;
      return { drafts: withdrawn ? drafts : placeAnswer(drafts, next, seen, asked), withdrawn, asks };
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

/**
 * What somebody says when asked for one thing is the answer to it, whatever it sounds like: where the slot asked for is
 * still empty, and the message has only filled other text, the text goes to the slot that was asked for.
 */
function placeAnswer(
  before: readonly Draft[],
  after: readonly Draft[],
  view: MessageView,
  asked: Slot | null,
): readonly Draft[] {
  const slot = TEXT_SLOTS.find((name) => name === asked);
  const chatter = view.clauses.every((clause) => CHATTER.test(textOf(view, clause)));
  if (!slot || chatter || after.length !== before.length) return after;
  return after.map((draft, at) => {
    const old = before[at] ?? EMPTY_DRAFT;
    if (draft[slot].length > 0 || draft.status !== old.status) return draft;
    const filled = TEXT_SLOTS.some((name) => draft[name].length > old[name].length);
    const said = view.text.trim();
    if (said === '' || (!filled && draft.due !== old.due)) return draft;
    return { ...draft, progress: old.progress, nextStep: old.nextStep, blocker: old.blocker, [slot]: [said] };
  });
}
