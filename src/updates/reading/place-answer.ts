import { isDeepStrictEqual } from 'node:util';
import { NUMBERED_AS } from '../../corpus/numbered.ts';
import { anyForm } from '../../forms.ts';
import { CHATTER } from './chatter.ts';
import { addNews, type Draft, EMPTY_DRAFT, TEXT_SLOTS, type TextSlot } from './draft.ts';
import { dueIn } from './due-day.ts';
import { opensWithLabel } from './labels.ts';
import { readAbout } from './read-message.ts';
import type { Slot } from './reading.ts';
import type { Heard } from './take-correction.ts';
import { countsDone } from './tense.ts';
import { endsBlocker } from './trouble.ts';
import { type MessageView, type ReadingTools, tellingWords, textOf } from './view.ts';
import { wholeStep } from './whole-step.ts';

/** What was asked for: of which draft, and which slot; null where a check on sense was put. */
export interface Asked {
  readonly draft: number;
  readonly slot: Slot | null;
}

/** Addresses that stand alone belong to the update that is named, or that was asked about. */
export function withLinks(
  drafts: readonly Draft[],
  view: MessageView,
  asked: Asked | null,
  tools: ReadingTools,
): readonly Draft[] {
  const known = new Set(drafts.flatMap(({ evidence }) => evidence));
  const links = view.links.map(({ url }) => url).filter((url) => !known.has(url));
  if (links.length === 0) return drafts;
  const named = drafts.findIndex((draft) => namesOne([draft], view, tools));
  const target = named >= 0 ? named : (asked?.draft ?? drafts.length - 1);
  return drafts.map((draft, at) =>
    at === target ? { ...draft, evidence: [...draft.evidence, ...new Set(links)] } : draft,
  );
}

/** Whether one of some drafts is named by its number. */
export function namesOne(drafts: readonly Draft[], view: MessageView, tools: ReadingTools): boolean {
  const numbers = view.mentions.filter(({ denied }) => !denied).flatMap((mention) => mention.numbers);
  const named = tools.recommendations.filter(({ number }) => numbers.includes(number ?? 0));
  return drafts.some(({ recommendation }) => named.some(({ id }) => id === recommendation));
}

/** Whether a message has a word, a figure or a day that stands nowhere in some drafts. */
export function tellsMore(drafts: readonly Draft[], view: MessageView, tools: ReadingTools): boolean {
  const known = JSON.stringify(drafts).toLowerCase();
  // "The workshop was on 6 November", where it stands that it was on the 5th.
  const isNewDay = ({ date, start, end }: MessageView['dates'][number]) =>
    !drafts.some(({ due }) => due === date) && !known.includes(view.plain.slice(start, end).toLowerCase());
  if (view.dates.some(isNewDay)) return true;
  // "Partners slow too": trouble that is named nowhere, though the words tell no status.
  const isTrouble = ({ kind, start, end }: MessageView['hits'][number]) =>
    kind === 'unclear' && !known.includes(view.plain.slice(start, end).toLowerCase());
  if (view.hits.some(isTrouble)) return true;
  const days = view.dates.filter(({ date }) => drafts.some(({ due }) => due === date));
  const told = view.clauses.flatMap((clause) => tellingWords(view, clause, null, tools.topics));
  const ofDays = days.map(({ start, end }) => view.plain.slice(start, end)).join(' ');
  return told.some((word) => !known.includes(word.toLowerCase()) && !ofDays.includes(word));
}

/** Whether a message says by itself where it belongs, and something of it has found its place there. */
export function isPlaced(
  before: readonly Draft[],
  after: readonly Draft[],
  { view, corrects }: Heard,
  asked: Asked | null,
): boolean {
  const changed = after.flatMap((draft, at) => (isDeepStrictEqual(draft, before[at]) ? [] : [at]));
  if (changed.length === 0) return false;
  if (after.length !== before.length || corrects || opensWithLabel(view.plain)) return true;
  return asked !== null && !changed.includes(asked.draft);
}

/**
 * What somebody says when asked for one thing is the answer to it, whatever it sounds like: where the slot asked for is
 * still empty, and the message has only filled other text, the text goes to the slot that was asked for.
 */
export function placeAnswer(
  before: readonly Draft[],
  after: readonly Draft[],
  view: MessageView,
  asked: Asked | null,
  tools: ReadingTools,
): readonly Draft[] {
  if (asked?.slot === 'status') return placeStatus(before, after, view, asked.draft, tools);
  if (asked?.slot === 'due' && (saysNothing(view) || NAMES_NO_DAY.test(view.plain)))
    return after.map((draft, at) => keepText(draft, before[at]));
  const slot = TEXT_SLOTS.find((name) => name === asked?.slot);
  if (!slot || !asked || isNoAnswer(before, view, asked, slot, tools)) return after;
  return after.map((draft, at) => {
    const old = before[at] ?? EMPTY_DRAFT;
    return at === asked.draft && draft.status === old.status
      ? putAnswer(old, draft, view, slot, tools)
      : draft;
  });
}

/** "Asap", "when they reply", asked for the day: no day, and nothing that holds it up. */
const NAMES_NO_DAY =
  /^\W*(?:(?:it )?depends(?: (?:on|when|what)\b[^\d]*)?|asap|a\.s\.a\.p\.?|(?:as )?soon(?:ish|est)?(?: as\b[^\d]*)?|shortly|imminent(?:ly)?|eventually|in due course|later|(?:when(?:ever)?|once|after)\b[^\d]{2,60})\W*$/i;

function putAnswer(old: Draft, draft: Draft, view: MessageView, slot: TextSlot, tools: ReadingTools): Draft {
  const whole = slot === 'nextStep' ? wholeStep(old, view, tools) : null;
  if (whole) return { ...draft, progress: old.progress, blocker: old.blocker, ...whole };
  // "Waiting on R6 to release them" speaks of another: its number is part of the answer, and not cut out of it.
  const isAside = old[slot].length === 0 && view.mentions.length > 0 && view.clauses.length === 1;
  if (draft[slot].length > 0 && !isAside)
    return slot === 'nextStep' ? { ...draft, due: draft.due ?? dueIn(view) } : draft;
  const said = view.text.trim().replace(BULLET, '');
  if (said === '') return draft;
  // "Frozen on Monday", to what has happened, names no day for the next step; "contract by 4 December" does.
  const due = (slot === 'nextStep' ? draft.due : old.due) ?? dueIn(view);
  const { progress, nextStep, blocker } = old;
  return { ...draft, progress, nextStep, blocker, due, [slot]: [said] };
}

/** It may change the draft, and answers nothing: done already, over, of another one, chatter, a day, a name. */
function isNoAnswer(
  before: readonly Draft[],
  view: MessageView,
  asked: Asked,
  slot: TextSlot,
  tools: ReadingTools,
): boolean {
  const isDone = slot === 'nextStep' && view.clauses.every((clause) => countsDone(textOf(view, clause)));
  // "We are not blocked any more" is no answer to what holds it up, nor to what comes next.
  const isOver = slot !== 'progress' && endsBlocker(view.plain);
  if (isDone || isOver || headsWithAnother(before, view, asked, tools)) return true;
  return isChatter(view) || saysNothing(view) || isNamedOnly(view, tools);
}

const HEADED = new RegExp(`^\\W*(?:(?:for|on|and) )?${NUMBERED_AS}\\b`, 'i');

/** "R7 evidence: none", where R5 was asked about: whatever it is, it is no answer about that one. */
function headsWithAnother(
  drafts: readonly Draft[],
  { plain }: MessageView,
  asked: Asked,
  { recommendations }: ReadingTools,
): boolean {
  const number = Number(HEADED.exec(plain)?.[1]);
  const named = recommendations.find((one) => one.number === number)?.id;
  const own = drafts[asked.draft]?.recommendation;
  return (
    named !== undefined && named !== own && drafts.some(({ recommendation }) => recommendation === named)
  );
}

/** "Probably in January", asked for the day, is the day and nothing else. */
function keepText(draft: Draft, old: Draft = EMPTY_DRAFT): Draft {
  return { ...draft, progress: old.progress, nextStep: old.nextStep, blocker: old.blocker };
}

/** Before a line that was pasted out of a list. */
const BULLET = /^[-*•–‣▪·◦●]\s+/u;

/**
 * Asked for the status, "green obvs" tells it, however it is said; short as it is, it tells nothing else. What is longer is
 * news, and comes beside what was told before: "training complete for 40 managers" is no status, and not the next step.
 */
function placeStatus(
  before: readonly Draft[],
  after: readonly Draft[],
  view: MessageView,
  asked: number,
  tools: ReadingTools,
): readonly Draft[] {
  const isShort = view.plain.trim().split(/\s+/).length <= SHORT;
  const said = [...new Set(view.hits.flatMap(({ status }) => status ?? []))];
  const status = said.length === 1 ? (said[0] ?? null) : null;
  return after.map((draft, at) => {
    if (at !== asked) return draft;
    const old = before[at] ?? EMPTY_DRAFT;
    if (isShort) return draft.status === null && status ? { ...old, status } : draft;
    const news = readAbout(old.recommendation, view, tools);
    return addNews(old, news.status === null ? takeStatus(news, status, view) : news);
  });
}

/** "We are pretty much on track I think" answers too; what is complete may be something else. */
function takeStatus(news: Draft, status: Draft['status'], { hits, text }: MessageView): Draft {
  if (status === null || status === 'complete') return news;
  const words = hits.map(({ start, end }) => text.slice(start, end));
  const progress = news.progress.filter((line) => !words.some((word) => line.includes(word)));
  return { ...news, status, progress };
}

/** Up to so many words are one thing said. */
const SHORT = 3;

/** "Housing", where it was asked what has happened: a topic that somebody wants to hear of, and no answer. */
export function isTopicOnly(view: MessageView, asked: Asked | null, tools: ReadingTools): boolean {
  if (asked?.slot !== 'progress' || view.hits.length + view.dates.length + view.mentions.length > 0)
    return false;
  const words = view.plain.trim().split(/\s+/);
  const isTopic = (word: string) => tools.topics.isKnown(word) || tools.topics.isName(word, null);
  return words.length <= SHORT && tools.topics.isKnown(view.plain) && words.every(isTopic);
}

function isChatter(view: MessageView): boolean {
  return view.clauses.every((clause) => CHATTER.test(textOf(view, clause)));
}

/** "Leave it amber", "R7": no answer to what holds it up. */
function isNamedOnly(view: MessageView, tools: ReadingTools): boolean {
  const told = view.clauses.flatMap((clause) => tellingWords(view, clause, null, tools.topics));
  return told.length === 0 && view.hits.length + view.mentions.length > 0;
}

/** "25 Nov", "by the end of March please", an address: a day or a link, and nothing to do about it. */
function saysNothing(view: MessageView): boolean {
  if (view.dates.length === 0 && view.links.length === 0) return false;
  const dateless = view.dates.reduce(
    (plain, { start, end }) => plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end),
    view.plain,
  );
  const rest = view.links.reduce((plain, { url }) => plain.replaceAll(url, ' '), dateless);
  return !/\p{L}/u.test(rest.replace(DATE_FRAME, ''));
}

const DATE_FRAME = anyForm(
  {
    by: /by|on|due|the|is|it's|its|to|from|until|till|for|say|hm+|er+m?|um+|week|month|quarter|first/,
    second: /second|third|fourth|last|some ?time|mid|early|late|end|start|beginning|middle|roughly|approx/,
    could: /could|should|might|will|would|be|we|i|of|in|at|some|like|aim(?:ing)?|hop(?:e|ing)|think|maybe/,
    probably: /probably|hopefully|about|around|please|pls|i think|date|now|no|not|yes|ok|sorry|actually|make/,
    it: /it|that|rather|instead|then/,
  },
  { flags: 'gi' },
);
