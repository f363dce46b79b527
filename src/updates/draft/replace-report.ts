import { type Draft, TEXT_SLOTS } from '../reading/draft.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { withoutCorrection } from '../reading/take-correction.ts';
import { emptyEntry, isOn } from './draft-entries.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** "R5 also amber because …": more beside what has been told. */
const ADDS = /\b(?:also|in addition|as well|on top of that|what's more|plus)\b/i;

/** A draft with whole reports in the place of others, and the recommendations whose words have gone by that. */
export interface Replaced {
  readonly draft: UpdateDraft;
  readonly recommendations: readonly string[];
}

/**
 * A whole report on what waits already, typed once more, takes the place of what was told: put together they would tell
 * everything twice. Null where the message is no such report, adds to another, or corrects a part of it.
 */
export function replaceReports(
  draft: UpdateDraft,
  text: string,
  now: Date,
  reader: DraftReader,
): Replaced | null {
  const { drafts, sure, corrects, unchanged } = reader.first(text, now);
  const named = reader.named(text);
  const isWhole = drafts.every((one) => isReport(one) && named.includes(one.recommendation ?? ''));
  if (!sure || corrects || drafts.length === 0 || !isWhole || unchanged.some(Boolean)) return null;
  if (ADDS.test(text) || withoutCorrection(text, false) !== text) return null;
  const known = drafts.every((news) => draft.entries.some((entry) => isOf(entry, news)));
  if (!known) return null;
  const entries = draft.entries.map((entry) => {
    const news = drafts.find((one) => isOf(entry, one));
    return news ? withReport(entry, news) : entry;
  });
  const recommendations = draft.entries.flatMap((entry, at) =>
    losesWords(entry, entries[at]) ? (entry.words.recommendation ?? []) : [],
  );
  return { draft: { ...draft, entries }, recommendations };
}

function isOf(entry: DraftEntry, { recommendation }: Draft): boolean {
  return recommendation !== null && isOn(entry, [recommendation]);
}

/** It tells how it stands, what has happened and what comes next. */
function isReport({ status, progress, nextStep }: Draft): boolean {
  return status !== null && progress.length > 0 && (nextStep.length > 0 || status === 'complete');
}

/** The report, with what it does not speak of: links, and what holds up work that is still in trouble. */
function withReport({ words, correctiveAction, checked }: DraftEntry, news: Draft): DraftEntry {
  const isTroubled = news.status === 'at-risk' || news.status === 'off-track';
  const blocker = news.blocker.length === 0 && isTroubled ? words.blocker : news.blocker;
  const told = [...news.progress, ...news.nextStep, ...blocker].join('\n');
  const fresh = emptyEntry({
    ...news,
    blocker,
    figures: [...new Set([...words.figures, ...news.figures])].filter((figure) => told.includes(figure)),
    evidence: [...new Set([...words.evidence, ...news.evidence])],
  });
  const isSame = news.status === words.status;
  return {
    ...fresh,
    correctiveAction: news.status === 'off-track' ? correctiveAction : null,
    checked: isSame ? checked : [],
  };
}

function losesWords({ words }: DraftEntry, after: DraftEntry | undefined): boolean {
  return TEXT_SLOTS.some((slot) => words[slot].some((line) => !after?.words[slot].includes(line)));
}
