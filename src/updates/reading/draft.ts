import type { StatusId } from '../statuses.ts';
import { type Span, sliceSpans } from './clauses.ts';
import { readMoney } from './figures.ts';
import type { Reading } from './reading.ts';
import type { MessageView } from './view.ts';

/** A reading in the making: each text slot as the spans that it is made of. */
export interface Draft {
  readonly recommendation: string | null;
  readonly status: StatusId | null;
  readonly progress: readonly string[];
  readonly nextStep: readonly string[];
  readonly due: string | null;
  readonly blocker: readonly string[];
  readonly figures: readonly string[];
  readonly evidence: readonly string[];
  /** It was said how it does not stand ("not on track"): where no status is given, none may be taken from elsewhere. */
  readonly statusDenied?: true | undefined;
}

/** The slots that are made of lines. */
export const TEXT_SLOTS = ['progress', 'nextStep', 'blocker'] as const;
export type TextSlot = (typeof TEXT_SLOTS)[number];

export const EMPTY_DRAFT: Draft = {
  recommendation: null,
  status: null,
  progress: [],
  nextStep: [],
  due: null,
  blocker: [],
  figures: [],
  evidence: [],
};

/** The draft as a reading; what a finished or not yet started piece of work has no use for stays empty. */
export function toReading({ statusDenied: _, ...draft }: Draft): Reading {
  const join = (lines: readonly string[]) => (lines.length > 0 ? lines.join('\n') : null);
  return {
    ...draft,
    progress: join(draft.progress),
    nextStep: join(draft.nextStep),
    blocker: join(draft.blocker),
  };
}

/** The sender's words of some spans, each run on a line of its own. */
export function wordsOf(view: MessageView, spans: readonly Span[]): string[] {
  return sliceSpans(view.text, spans);
}

/** Sums and addresses that stand in the clauses of a part. */
export function readExtras(view: MessageView, clauses: readonly Span[]): Pick<Draft, 'figures' | 'evidence'> {
  const figures = clauses.flatMap(({ start, end }) => readMoney(view.text.slice(start, end)));
  // An address ends the clause before it, so it stands between clauses: it belongs to the one that it follows.
  const followed = (at: number) => view.clauses.findLast(({ start }) => start <= at) ?? view.clauses[0];
  const evidence = view.links.filter(({ at }) => clauses.some(({ start }) => start === followed(at)?.start));
  return { figures: [...new Set(figures)], evidence: [...new Set(evidence.map(({ url }) => url))] };
}

/** Beside its addresses, evidence is what is named in words: minutes, a paper. */
export function withEvidence<T extends Pick<Draft, 'evidence'>>(extras: T, words: readonly string[]): T {
  return { ...extras, evidence: [...new Set([...extras.evidence, ...words])] };
}

/** What was told before, with what is new; nothing of either is dropped. */
export function addNews(old: Draft, news: Draft): Draft {
  const both = (slot: TextSlot | 'figures' | 'evidence') => [...new Set([...old[slot], ...news[slot]])];
  return {
    recommendation: old.recommendation,
    status: news.status ?? old.status,
    due: news.due ?? old.due,
    ...denialOf(news, old),
    ...{ progress: both('progress'), nextStep: both('nextStep'), blocker: both('blocker') },
    ...{ figures: both('figures'), evidence: both('evidence') },
  };
}

/** That a status was denied, of whichever draft says it; left out where none does. */
export function denialOf(...drafts: readonly Pick<Draft, 'statusDenied'>[]): Pick<Draft, 'statusDenied'> {
  return drafts.some(({ statusDenied }) => statusDenied) ? { statusDenied: true } : {};
}

/** That a message denies a status and gives none instead. */
export function denialIn(read: {
  readonly status: StatusId | null;
  readonly denied: readonly StatusId[];
}): Pick<Draft, 'statusDenied'> {
  return read.status === null && read.denied.length > 0 ? { statusDenied: true } : {};
}
