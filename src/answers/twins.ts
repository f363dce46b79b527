import { splitSentences } from '../corpus/sentences.ts';
import type { Statement } from '../corpus/statements.ts';
import type { SourceText } from '../corpus/types.ts';
import { contentStems } from '../retrieval/words.ts';

/** Runs of this many words are compared. */
const RUN = 3;
/** Share of the shorter sentence's runs that the other must hold to say the same. */
const SHARED = 0.3;
/** Fewer shared runs are a common phrase, not a repeated sentence. */
const FEWEST = 3;

/** Whether the source says both statements in nearly the same words: a summary, an annex and the body repeat each other. */
export interface Twins {
  areTwins(one: Statement, other: Statement): boolean;
}

/** Compares the sentences that statements rest on; without the documents nothing is known to be repeated. */
export function findTwins(
  statements: readonly Statement[],
  documents: ReadonlyMap<string, SourceText>,
): Twins {
  const runsOf = new Map<string, ReadonlySet<string>>();
  const runs = (statement: Statement): ReadonlySet<string> => {
    const known = runsOf.get(statement.id);
    if (known) return known;
    const found = new Set(anchorSentences(statement, documents).flatMap(readRuns));
    runsOf.set(statement.id, found);
    return found;
  };
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
      const shared = [...few].filter((run) => many.has(run)).length;
      return shared >= FEWEST && shared / few.size >= SHARED;
    },
  };
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
