import { splitSentences } from '../corpus/sentences.ts';
import type { Statement } from '../corpus/statements.ts';
import type { SourceText } from '../corpus/types.ts';
import { remember } from '../remember.ts';
import { contentStems } from '../retrieval/words.ts';

/** Runs of this many words are compared. */
const RUN = 3;
/** Share of the shorter sentence's runs that the other must hold to say the same. */
const SHARED = 0.3;
/** Fewer shared runs are a common phrase, not a repeated sentence. */
const FEWEST = 3;
/** Statements whose words are kept for the next comparison. */
const MOST_KEPT = 2000;

/** Whether the source says both statements in nearly the same words: a summary, an annex and the body repeat each other. */
export interface Twins {
  areTwins(one: Statement, other: Statement): boolean;
  /** Share of the words of two statements that they have in common, 0 to 1. */
  likeness(one: Statement, other: Statement): number;
}

/** Compares the sentences that statements rest on; without the documents nothing is known to be repeated. */
export function findTwins(
  statements: readonly Statement[],
  documents: ReadonlyMap<string, SourceText>,
): Twins {
  const runs = remember(MOST_KEPT, (statement: Statement): ReadonlySet<string> => {
    return new Set(anchorSentences(statement, documents).flatMap(readRuns));
  });
  const stems = remember(
    MOST_KEPT,
    ({ text }: Statement): ReadonlySet<string> => new Set(contentStems(text)),
  );
  const known = new Set(statements.map(({ id }) => id));
  return {
    areTwins(one, other) {
      if (one.source !== other.source || !known.has(one.id) || !known.has(other.id)) return false;
      // Two findings on one paragraph sum up different sentences of it.
      if (one.passages.some((passage) => other.passages.includes(passage))) return false;
      const [few, many] = [runs(one), runs(other)].sort((a, b) => a.size - b.size) as [
        ReadonlySet<string>,
        ReadonlySet<string>,
      ];
      const shared = countShared(few, many);
      return shared >= FEWEST && shared / few.size >= SHARED;
    },
    likeness(one, other) {
      const shared = countShared(stems(one), stems(other));
      return shared / (stems(one).size + stems(other).size - shared);
    },
  };
}

function countShared(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of few) if (many.has(item)) shared++;
  return shared;
}

/** The sentences of the passages in which the anchors of a finding stand; whole passages where there are none. */
function anchorSentences(statement: Statement, documents: ReadonlyMap<string, SourceText>): string[] {
  const text = documents.get(statement.source)?.text ?? '';
  const anchors = statement.finding?.anchors ?? [];
  return statement.passages.flatMap(({ start, end }) => {
    const passage = text.slice(start, end);
    const sentences = splitSentences(passage).map((sentence) => passage.slice(sentence.start, sentence.end));
    const held = sentences.filter((sentence) =>
      anchors.some((anchor) => sentence.replace(/\s+/g, ' ').includes(anchor)),
    );
    return held.length > 0 ? held : [passage];
  });
}

function readRuns(sentence: string): string[] {
  const stems = contentStems(sentence);
  return stems.slice(0, stems.length - RUN + 1).map((_, at) => stems.slice(at, at + RUN).join(' '));
}
