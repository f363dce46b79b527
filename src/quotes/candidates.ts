import { rememberWith } from '../remember.ts';
import type { PlacedSentence, SentenceBook } from './document-sentences.ts';
import type { WantedLength } from './offer.ts';
import { isQuotable, leansBack } from './sentence-quality.ts';

/** Consecutive sentences of one passage: what a quotation may be. */
export type Run = readonly [PlacedSentence, ...PlacedSentence[]];

const SHORT_LENGTH = 280;
const PARAGRAPH_LENGTH = 900;

/** The run to offer for a sentence at the length wanted; null where it cannot be quoted by itself. */
export type RunFinder = (sentence: PlacedSentence, length: WantedLength) => Run | null;

/** A sentence has one run of each length: what has been worked out is kept. */
export function createRunFinder(book: SentenceBook): RunFinder {
  const finderOf = (length: WantedLength) =>
    rememberWith((sentence: PlacedSentence) => runAround(sentence, length, book));
  const finders = {
    short: finderOf('short'),
    sentence: finderOf('sentence'),
    paragraph: finderOf('paragraph'),
  };
  return (sentence, length) => finders[length](sentence);
}

function runAround(sentence: PlacedSentence, length: WantedLength, book: SentenceBook): Run | null {
  const siblings = book.inPassage(sentence.passage);
  const at = siblings.indexOf(sentence);
  const from = leansBack(sentence.text) ? at - 1 : at;
  const first = siblings[from];
  if (!first || leansBack(first.text)) return null;
  const run: [PlacedSentence, ...PlacedSentence[]] = [first, ...siblings.slice(from + 1, at + 1)];
  if (!run.every(({ text }) => isQuotable(text))) return null;
  if (length === 'short') return lengthOf(run) < SHORT_LENGTH ? run : null;
  return length === 'paragraph' ? widen(run, siblings) : run;
}

/** Adds sentences of the passage after the run, then before it, while they can be quoted and the whole stays readable. */
function widen(run: Run, siblings: readonly PlacedSentence[]): Run {
  let wide: Run = run;
  for (const next of siblings.slice(siblings.indexOf(run.at(-1) as PlacedSentence) + 1)) {
    const longer: Run = [...wide, next];
    if (!isQuotable(next.text) || lengthOf(longer) > PARAGRAPH_LENGTH) break;
    wide = longer;
  }
  for (const before of siblings.slice(0, siblings.indexOf(run[0])).reverse()) {
    const longer: Run = [before, ...wide];
    if (!isQuotable(before.text) || lengthOf(longer) > PARAGRAPH_LENGTH) break;
    wide = longer;
  }
  // What was added before may lean on something further up.
  while (wide.length > run.length && leansBack(wide[0].text) && wide[1])
    wide = wide.slice(1) as unknown as Run;
  return wide;
}

function lengthOf(run: Run): number {
  return (run.at(-1)?.end ?? 0) - run[0].start;
}
