import { CHATTER } from './chatter.ts';
import type { Clause } from './clauses.ts';
import { type Draft, toReading } from './draft.ts';
import { labelOf } from './labels.ts';
import { readStatus } from './read-status.ts';
import { missingSlots } from './reading.ts';
import type { Part } from './split-parts.ts';
import { type MessageView, type ReadingTools, tellingWords, textOf, within } from './view.ts';

/**
 * Another recommendation than those of the drafts, whose name is the subject of a part without a number: "the roadmap is
 * red", "the housing plan has stalled". With a status of its own the part reports on it; without one it may be the answer
 * to what a draft lacks, and reports only where nothing is lacking and the name stands whole.
 */
export function findAnother(
  drafts: readonly Draft[],
  part: Part,
  view: MessageView,
  tools: ReadingTools,
): string | null {
  const known = drafts.map(({ recommendation }) => recommendation);
  if (part.mention !== null || known.includes(null)) return null;
  const subject = subjectOf(part, view);
  const id = subject && tools.topics.guess([{ text: textOf(view, subject), weight: 1 }]);
  if (!subject || !id || known.includes(id) || tellingWords(view, subject, id, tools.topics).length > 0)
    return null;
  if (readStatus(view, part.clauses, id, tools.topics).status !== null) return id;
  const isWhole = drafts.every((draft) => missingSlots(toReading(draft)).length === 0);
  return isWhole && tools.topics.names(id, textOf(view, subject), 2) ? id : null;
}

/**
 * Whether a part reports on something with a name that nothing of is known: "pool repairs: red". It is not what the drafts
 * are about, and is asked about.
 */
export function isOfUnknown(part: Part, view: MessageView, tools: ReadingTools): boolean {
  const [first, next] = part.clauses;
  if (part.mention !== null || !first || !next || !isHeading(first, view)) return false;
  const behind = within(view.hits, next).some(({ start, kind }) => start === next.start && kind === 'colour');
  const text = textOf(view, first);
  return behind && tellingWords(view, first, null, tools.topics).length > 0 && !tools.topics.isKnown(text);
}

/** What the first clause that tells anything speaks of: its words before the verb or the status. */
function subjectOf({ clauses }: Part, view: MessageView): { start: number; end: number } | null {
  const first = clauses.find((clause) => !CHATTER.test(textOf(view, clause)));
  if (!first) return null;
  if (isHeading(first, view)) return first;
  const verb = first.start + (VERB.exec(textOf(view, first))?.index ?? first.end - first.start);
  const end = Math.min(verb, within(view.hits, first)[0]?.start ?? first.end);
  const subject = { start: first.start, end };
  const words = textOf(view, subject).trim().split(/\s+/);
  return end < first.end && words.length <= LONGEST_SUBJECT ? subject : null;
}

/** "Housing: red": a name before a colon or a dash is the subject of what follows, unless it is the name of a slot. */
function isHeading(clause: Clause, view: MessageView): boolean {
  const text = textOf(view, clause);
  const closed = clause.after === 'colon' || clause.after === 'dash';
  // "Oh yes - green" names nothing.
  const isName = labelOf(text) === null && !CHATTER.test(text);
  return closed && isName && text.trim().split(/\s+/).length <= LONGEST_SUBJECT;
}

const LONGEST_SUBJECT = 6;
const VERB =
  /(?<=\p{L})(?:'s|'re)?\s+(?:is|are|was|were|has|have|had|will|isn't|aren't|wasn't|hasn't|haven't|won't|remains?|stays?|looks?|seems?|went|goes|going|gone|slipped|slipping|stalled|fell|now|still)\b/iu;
