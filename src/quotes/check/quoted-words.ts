import type { QuotedWords } from '../cautions/caution.ts';
import { type PlaceParts, passageAt } from './describe-place.ts';
import type { Place } from './quotation-check.ts';

/** Words that a check has found, with all that a caution may look at: as an offer of the same words would have it. */
export function quotedWordsAt(
  { source: id, section, start, end, quote, voice, relays }: Place,
  { corpus, book, behind }: PlaceParts,
): QuotedWords | null {
  const source = corpus.sources.get(id);
  const document = corpus.documents.get(id);
  if (!source || !document) return null;
  const run = book.touching(id, start, end);
  const passage = passageAt(document.passages, start);
  return {
    ...{ text: quote, source, section, voice, relays },
    ...{ before: book.before(run), after: book.after(run) },
    passage: passage ? document.text.slice(passage.start, passage.end) : '',
    findings: run.flatMap((sentence) => behind.of(sentence)),
  };
}
